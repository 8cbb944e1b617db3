"""Sentences for a preview, made from its facts as of its moment, each with what it rests on."""
