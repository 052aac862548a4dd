"""Addresses of the workspace, below the language."""

from django.urls import path

from mithaq.platform.workspace.views import desk, people

app_name = "workspace"

urlpatterns = [
    path("", desk.home, name="home"),
    path("people/", people.listing, name="people"),
    path("people/new/", people.new, name="person-new"),
    path("people/<str:username>/", people.one, name="person"),
    path("people/<str:username>/link/", people.link, name="person-link"),
]
