"""Persons, bodies, places, documents, posts and groups: where they are named, what kind they are, which are one."""
