"""The web platform: a Django project, one app for each thing that people work on."""
