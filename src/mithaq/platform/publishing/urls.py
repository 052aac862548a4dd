"""Addresses of the public pages, below the language. They outlive a rebuilt database: none holds a row's number."""

from django.urls import path

from mithaq.platform.publishing.views import actors, agreements, charts, commitments, documents, meta, overview, reports

app_name = "publishing"

urlpatterns = [
    path("", overview.overview, name="overview"),
    path("overview.json", overview.overview_json, name="overview-json"),
    path("agreements/", agreements.listing, name="agreements"),
    path("agreements.csv", agreements.as_csv, name="agreements-csv"),
    path("agreements.json", agreements.as_json, name="agreements-json"),
    path("agreements/<str:reference>.json", agreements.one_as_json, name="agreement-json"),
    path("agreements/<str:reference>/", agreements.one, name="agreement"),
    path("commitments/", commitments.listing, name="commitments"),
    path("commitments.csv", commitments.as_csv, name="commitments-csv"),
    path("commitments.json", commitments.as_json, name="commitments-json"),
    path("commitments/<str:reference>.json", commitments.one_as_json, name="commitment-json"),
    path("commitments/<str:reference>/", commitments.one, name="commitment"),
    path("actors/", actors.listing, name="actors"),
    path("actors.csv", actors.as_csv, name="actors-csv"),
    path("actors.json", actors.as_json, name="actors-json"),
    path("actors/<str:slug>.json", actors.one_as_json, name="actor-json"),
    path("actors/<str:slug>/", actors.one, name="actor"),
    path("documents/", documents.listing, name="documents"),
    path("documents.csv", documents.as_csv, name="documents-csv"),
    path("documents.json", documents.as_json, name="documents-json"),
    path("documents/<str:address>.json", documents.one_as_json, name="document-json"),
    path("documents/<str:address>/", documents.one, name="document"),
    path("statements.csv", meta.statements_csv, name="statements-csv"),
    path("links.csv", meta.links_csv, name="links-csv"),
    path("search/", meta.search, name="search"),
    path("method/", meta.method, name="method"),
    path("open-data/", meta.open_data, name="open-data"),
    path("report/", reports.report, name="report"),
    path("report/<str:number>/", reports.received, name="report-received"),
    path("charts/<slug:name>.<slug:theme>.svg", charts.chart, name="chart"),
]
