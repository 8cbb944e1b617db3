"""Settings, read from the environment. The defaults are safe. README.md lists the variables."""

import secrets
from pathlib import Path

import environ
from django.core.exceptions import ImproperlyConfigured
from django.utils.csp import CSP

from matchhub.demo_clock import moment_of
from matchhub.error_reports import report_errors_to
from matchhub.mail import mailer_of
from matchhub.picture_storage import picture_storage

PROJECT = Path(__file__).resolve().parent.parent
env = environ.Env()
# Database, static files, pictures; never committed.
VAR = Path(env.str("VAR", default=str(PROJECT / "var"))).absolute()

# What differs between a laptop and production

DEBUG = env.bool("DEBUG", default=False)
# Without a key in the environment, commands such as migrate run with a random key for their own
# process. wsgi.py does not serve without one: each worker would have a different random key.
SECRET_KEY_IS_SET = bool(env.str("SECRET_KEY", default=""))
SECRET_KEY = env.str("SECRET_KEY", default="") or secrets.token_urlsafe(50)
# Keys used before: what was signed or encrypted with them still counts.
SECRET_KEY_FALLBACKS = env.list("SECRET_KEY_FALLBACKS", default=[])
ALLOWED_HOSTS = env.list("ALLOWED_HOSTS", default=["127.0.0.1", "localhost"])
CSRF_TRUSTED_ORIGINS = env.list("CSRF_TRUSTED_ORIGINS", default=[])
HTTPS = env.bool("HTTPS", default=not DEBUG)
TRUST_PROXY = env.bool("TRUST_PROXY", default=False)
LOG_LEVEL = env.str("LOG_LEVEL", default="INFO").upper()
# The moment as of which fans' pages are shown, such as 2024-04-17T22:00+02:00; None is now. For
# the example of `make run`: matchhub/demo_clock.py refuses it on a site that others can reach.
DEMO_CLOCK = moment_of(env.str("DEMO_CLOCK", default=""))
# Beside it, the same pages as of now have addresses below this one.
AS_OF_TODAY = "/as-of-today"

# The application

INSTALLED_APPS = [
    "matchhub.apps.MatchhubAdminConfig",  # django.contrib.admin with a grouped front page
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "whitenoise.runserver_nostatic",  # runserver serves static files as production does
    "django.contrib.staticfiles",
    "django.contrib.sitemaps",
    "django.contrib.humanize",  # the intcomma filter: 16,000
    "django_htmx",
    "simple_history",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "allauth.usersessions",
    "accounts",  # before previews, whose groups get rights to its models after migrations
    "previews",
]
# Session, user and messages are lazy: a public page that reads none of them sets no cookie and no
# Vary: Cookie header. tests/test_settings.py tests this.
MIDDLEWARE = [
    "matchhub.request_number.RequestNumberMiddleware",
    "matchhub.health.HealthMiddleware",
    "matchhub.browser_rights.BrowserRightsMiddleware",
    "django.middleware.security.SecurityMiddleware",
    "django.middleware.csp.ContentSecurityPolicyMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.middleware.gzip.GZipMiddleware",  # for pages; collectstatic compresses static files
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "accounts.session_age.SessionAgeMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "simple_history.middleware.HistoryRequestMiddleware",  # the history names who changed a fact
    "previews.views.demo_band.DemoBandMiddleware",
    "previews.pagecache.middleware.DatabaseAwayMiddleware",
    "previews.admin.base.busy.KeepWhatWasTyped",
]
ROOT_URLCONF = "matchhub.urls"
WSGI_APPLICATION = "matchhub.wsgi.application"
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [PROJECT / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
            ]
        },
    }
]
LANGUAGE_CODE = "en-gb"
FORMAT_MODULE_PATH = "matchhub.formats"
TIME_ZONE = "UTC"
USE_TZ = True

# Database and cache

DATABASES = {"default": env.db("DATABASE_URL", default=f"sqlite:///{VAR / 'matchhub.sqlite3'}")}
# In seconds; 0 is no limit, for commands: an import or a migration may need long. matchhub.serve
# sets them for the site.
STATEMENT_SECONDS = env.float("STATEMENT_SECONDS", default=0)
LOCK_SECONDS = env.float("LOCK_SECONDS", default=0)
POOL_SIZE = env.int("POOL_SIZE", default=0)
# Each thread of the server keeps its connection for a minute: opening one costs more than a query.
DATABASES["default"].setdefault("CONN_MAX_AGE", 60)
if DATABASES["default"]["ENGINE"] == "django.db.backends.sqlite3":
    # WAL: readers are not blocked by a writer. busy_timeout: a second writer waits up to 5,000 ms.
    # Without IMMEDIATE, one write in nine failed with "database is locked" under load.
    DATABASES["default"]["OPTIONS"] = {
        "transaction_mode": "IMMEDIATE",
        "init_command": (
            "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; PRAGMA busy_timeout=5000;"
        ),
    }
else:
    DATABASES["default"].setdefault("CONN_HEALTH_CHECKS", True)
    # Connections that the threads of a process share, instead of one for each thread.
    if POOL_SIZE:
        DATABASES["default"]["CONN_MAX_AGE"] = 0
        DATABASES["default"]["OPTIONS"] = {"pool": {"min_size": 1, "max_size": POOL_SIZE}}
    limits = {"statement_timeout": STATEMENT_SECONDS, "lock_timeout": LOCK_SECONDS}
    DATABASES["default"]["OPTIONS"] = {
        # A host that does not answer is given up after 5 seconds, not after two minutes.
        "connect_timeout": 5,
        "options": " ".join(f"-c {name}={1000 * value:.0f}" for name, value in limits.items()),
    } | DATABASES["default"].get("OPTIONS", {})
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
# The limits on logging in count here: in a cache that all processes share. The database is one.
CACHES = {"default": env.cache("CACHE_URL", default="dbcache://accounts_cachedvalue")}
if CACHES["default"]["BACKEND"] == "django.core.cache.backends.db.DatabaseCache":
    # With Django's 300 entries, attempts under 300 made-up names would push out the real ones.
    CACHES["default"].setdefault("OPTIONS", {}).setdefault("MAX_ENTRIES", 100_000)
# Pages of fans: how much of the memory of a process they take, and the folder of their copies for
# the time when the database does not answer; without a folder (PAGE_COPIES=) none are kept.
PAGE_CACHE_MB = env.int("PAGE_CACHE_MB", default=32)
PAGE_COPIES = env.str("PAGE_COPIES", default=str(VAR / "page_copies"))
PAGE_COPIES_MB = env.int("PAGE_COPIES_MB", default=64)

# What /ready asks: megabytes that have to be free in VAR, and how many minutes ago the scheduled
# tasks may have been done; 0 does not ask.
READY_FREE_MB = env.int("READY_FREE_MB", default=100)
SCHEDULED_MINUTES = env.int("SCHEDULED_MINUTES", default=0)

# Files

STATIC_URL = "static/"
STATIC_ROOT = Path(env.str("STATIC_ROOT", default=str(VAR / "static")))
STATICFILES_FINDERS = [
    "matchhub.style_sheets.StyleSheetFinder",
    "matchhub.scripts.ScriptFinder",
    "django.contrib.staticfiles.finders.AppDirectoriesFinder",
]
MEDIA_URL = "media/"
MEDIA_ROOT = VAR / "media"
# Where nginx finds the pictures inside itself: /protected-pictures/ in docs/nginx.conf. Without it,
# the site sends them.
PICTURES_BY_NGINX = env.str("PICTURES_BY_NGINX", default="")
# A bucket that speaks the protocol of S3, such as s3://bucket/folder?endpoint=https://s3.example.org
PICTURES_URL = env.str("PICTURES_URL", default="")
if PICTURES_URL and PICTURES_BY_NGINX:
    raise ImproperlyConfigured(
        "nginx does not reach a bucket: set PICTURES_URL or PICTURES_BY_NGINX."
    )
FILE_UPLOAD_HANDLERS = ["matchhub.bounded_upload.BoundedUploadHandler"]
STORAGES = {
    "default": picture_storage(PICTURES_URL),
    "staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"},
}
WHITENOISE_ALLOW_ALL_ORIGINS = False
# Files that browsers ask for by their own choice, at the root: favicon.ico, apple-touch-icon.png.
WHITENOISE_ROOT = PROJECT / "previews" / "root_files"

# Nothing that an editor exports is a formula in a spreadsheet: previews/admin/base/export_rows.py
# writes no cell that begins as one, and the library takes away what would be left.
IMPORT_EXPORT_ESCAPE_FORMULAE_ON_EXPORT = True

# Security

AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
    {
        "NAME": "django.contrib.auth.password_validation.MinimumLengthValidator",
        "OPTIONS": {"min_length": 12},
    },
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
    {"NAME": "django.contrib.auth.password_validation.NumericPasswordValidator"},
]
AUTHENTICATION_BACKENDS = ["accounts.backend.StaffBackend"]
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "admin:index"
# A session ends so long after its last request, and at the latest so long after it began.
SESSION_IDLE_MINUTES = env.int("SESSION_IDLE_MINUTES", default=4 * 60)
SESSION_HOURS = env.int("SESSION_HOURS", default=7 * 24)
SESSION_COOKIE_AGE = 60 * SESSION_IDLE_MINUTES
# How many proxies in front of the site add to X-Forwarded-For; what is before that is made up.
ALLAUTH_TRUSTED_PROXY_COUNT = env.int("TRUSTED_PROXIES", default=1 if TRUST_PROXY else 0)
ACCOUNT_ADAPTER = "accounts.adapter.AccountAdapter"
ACCOUNT_LOGIN_METHODS = {"username"}
ACCOUNT_EMAIL_VERIFICATION = "none"
ACCOUNT_EMAIL_UNKNOWN_ACCOUNTS = False
ACCOUNT_SESSION_REMEMBER = True  # no question about it; how long is said above
ACCOUNT_LOGOUT_REDIRECT_URL = LOGIN_URL
# A minute is `m`, an hour `h`; `key` is the name that was typed. Wrong codes of the second step
# count as wrong passwords do.
ACCOUNT_RATE_LIMITS = {
    "login": "30/m/ip",
    "login_failed": env.str("LOGIN_LIMITS", default="10/m/ip,5/5m/key"),
}
ACCOUNT_FORMS = {"change_password": "accounts.forms.PasswordForm"}
MFA_ADAPTER = "accounts.mfa_adapter.MFAAdapter"
MFA_FORMS = {"add_webauthn": "accounts.forms.PasskeyForm"}
MFA_SUPPORTED_TYPES = ["totp", "webauthn", "recovery_codes"]
MFA_PASSKEY_LOGIN_ENABLED = True
MFA_WEBAUTHN_ALLOW_INSECURE_ORIGIN = not HTTPS  # http://localhost, for make run
MFA_ALLOW_UNVERIFIED_EMAIL = True  # addresses are entered by chief editors, not verified
MFA_TOTP_ISSUER = "matchhub"
MFA_TOTP_TOLERANCE = 1  # a telephone's clock may be half a minute wrong
# The audit log is kept for so many days, and never longer than so many entries.
AUDIT_DAYS = env.int("AUDIT_DAYS", default=365)
AUDIT_ENTRIES = env.int("AUDIT_ENTRIES", default=100_000)
# Only the site's own files are loaded: no inline script or style, no eval, no other origin.
SECURE_CSP = {
    "default-src": [CSP.SELF],
    "object-src": [CSP.NONE],
    "base-uri": [CSP.SELF],
    "form-action": [CSP.SELF],
    "frame-ancestors": [CSP.NONE],
}
# Features of browsers that no page needs; passkeys are for the pages of logging in.
PERMISSIONS_POLICY = {
    **dict.fromkeys(
        ("camera", "display-capture", "geolocation", "microphone", "midi", "payment", "usb"), "()"
    ),
    "publickey-credentials-create": "(self)",
    "publickey-credentials-get": "(self)",
}
X_FRAME_OPTIONS = "DENY"
SECURE_REFERRER_POLICY = "same-origin"
SESSION_COOKIE_SECURE = HTTPS
CSRF_COOKIE_SECURE = HTTPS
CSRF_COOKIE_HTTPONLY = True
CSRF_FAILURE_VIEW = "previews.admin.base.busy.csrf_failure"
SECURE_SSL_REDIRECT = HTTPS
SECURE_HSTS_SECONDS = 365 * 24 * 60 * 60 if HTTPS else 0
SECURE_HSTS_INCLUDE_SUBDOMAINS = HTTPS
SECURE_HSTS_PRELOAD = HTTPS
if TRUST_PROXY:
    # Only behind a proxy that overwrites this header; otherwise any client can claim HTTPS.
    SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")

# Where a vulnerability is reported, for /.well-known/security.txt, which is 404 without it:
# mailto:security@example.org, or the address of a page.
SECURITY_CONTACT = env.str("SECURITY_CONTACT", default="")

# Mail, for forgotten passwords. Without it there is no link to ask for a new one.

MAIL_URL = env.str("MAIL_URL", default="")
MAIL_IS_SET = bool(MAIL_URL)
MAILERS = {"default": mailer_of(MAIL_URL)}
if not MAIL_IS_SET:
    # A site may do without mail: no page then offers to send any.
    SILENCED_SYSTEM_CHECKS = ["mail.E001"]
DEFAULT_FROM_EMAIL = env.str("MAIL_FROM", default="matchhub@localhost")
ACCOUNT_EMAIL_SUBJECT_PREFIX = "matchhub: "

# Optional: each needs a package of requirements-server.txt

METRICS_TOKEN = env.str("METRICS_TOKEN", default="")
if METRICS_TOKEN:
    INSTALLED_APPS += ["django_prometheus"]
    MIDDLEWARE = [
        "django_prometheus.middleware.PrometheusBeforeMiddleware",
        *MIDDLEWARE,
        "django_prometheus.middleware.PrometheusAfterMiddleware",
    ]
    PROMETHEUS_EXPORT_MIGRATIONS = False
if SENTRY_DSN := env.str("SENTRY_DSN", default=""):
    report_errors_to(SENTRY_DSN)

# Logging to stderr, as lines or as JSON

LOG_FORMAT = env.str("LOG_FORMAT", default="line")
LOG_FIELDS = "{asctime} {levelname} {name} {request_number} {message}"
LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "filters": {
        "request_number": {"()": "matchhub.request_number.RequestNumberFilter"},
        "foreign_host": {"()": "matchhub.request_number.ForeignHostFilter"},
    },
    "formatters": {
        "line": {"format": LOG_FIELDS, "style": "{"},
        "json": {
            "()": "pythonjsonlogger.json.JsonFormatter",
            "fmt": LOG_FIELDS,
            "style": "{",
            "rename_fields": {"asctime": "time", "levelname": "level", "name": "logger"},
        },
    },
    "handlers": {
        "stderr": {
            "class": "logging.StreamHandler",
            "formatter": LOG_FORMAT,
            "filters": ["request_number", "foreign_host"],
        }
    },
    "root": {"handlers": ["stderr"], "level": LOG_LEVEL},
    # Without Django's own handlers, which would log each record twice and mail errors.
    "loggers": {"django": {"handlers": [], "level": LOG_LEVEL, "propagate": True}},
}
