"""Django's templates, compiled to nodes that draw plain values in fewer steps.

Most of what a page draws is an attribute of a frozen value, as a string or a whole number. For
these the nodes do at once what Django's find out anew each time; everything else they leave to
Django's own, so that each template means the same.
"""
