"""Django's admin classes with type parameters for mypy, which they do not take at run time."""

from typing import TYPE_CHECKING, Any

from django import forms
from django.contrib import admin
from django.contrib.admin.options import BaseModelAdmin

if TYPE_CHECKING:
    AnyAdmin = BaseModelAdmin[Any]
    AnyModelAdmin = admin.ModelAdmin[Any]
    AnyForm = forms.ModelForm[Any]
    AnyFormSet = forms.BaseInlineFormSet[Any, Any, Any]
    Table = admin.TabularInline[Any, Any]
    Stack = admin.StackedInline[Any, Any]
else:
    AnyAdmin = object  # a mixin: its subclasses add the admin class
    AnyModelAdmin = admin.ModelAdmin
    AnyForm = forms.ModelForm
    AnyFormSet = forms.BaseInlineFormSet
    Table = admin.TabularInline
    Stack = admin.StackedInline
