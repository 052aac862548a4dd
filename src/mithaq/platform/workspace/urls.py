"""Addresses of the workspace, below the language."""

from django.urls import path

from mithaq.platform.workspace.views import desk, documents, history, judging, people, reports, takedown

app_name = "workspace"

urlpatterns = [
    path("", desk.home, name="home"),
    path("documents/", documents.listing, name="documents"),
    path("documents/files/", documents.files, name="documents-files"),
    path("documents/text/", documents.text, name="documents-text"),
    path("documents/address/", documents.address, name="documents-address"),
    path("documents/<int:pk>/again/", documents.again, name="documents-again"),
    path("review/", judging.queue, name="queue"),
    path("review/<str:address>/", judging.judge, name="judge"),
    path("review/<str:address>/add/", judging.add, name="judge-add"),
    path("review/<str:address>/undo/", judging.take_back, name="judge-undo"),
    path("review/<str:address>/<str:reference>/", judging.decide, name="judge-decide"),
    path("history/<str:reference>/", history.one, name="history"),
    path("reports/", reports.listing, name="reports"),
    path("reports/<str:number>/", reports.one, name="report"),
    path("takedown/<str:address>/", takedown.one, name="takedown"),
    path("people/", people.listing, name="people"),
    path("people/new/", people.new, name="person-new"),
    path("people/<str:username>/", people.one, name="person"),
    path("people/<str:username>/link/", people.link, name="person-link"),
]
