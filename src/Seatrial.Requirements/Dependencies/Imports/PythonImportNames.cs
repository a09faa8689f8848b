using System.Collections.Frozen;

namespace Seatrial.Requirements.Dependencies.Imports;

/// <summary>
/// Modules of Python distributions that are not called like them. Facts of the distributions' own metadata (<c>top_level.txt</c> and the
/// files of their wheels). Where a distribution is not listed, the module is looked for under its own
/// name with <c>_</c> for <c>-</c>.
/// </summary>
internal static class PythonImportNames
{
    /// <summary>
    /// Distribution (PEP 503 name) and its modules; a module with a dot is one of a namespace that several distributions share.
    /// </summary>
    private static readonly (string Distribution, string Modules)[] Table =
    [
        ("absl-py", "absl"),
        ("antlr4-python3-runtime", "antlr4"),
        ("apache-airflow", "airflow"),
        ("argon2-cffi", "argon2"),
        ("attrs", "attr attrs"),
        ("auth0-python", "auth0"),
        ("aws-cdk-lib", "aws_cdk"),
        ("aws-sam-translator", "samtranslator"),
        ("azure-keyvault-secrets", "azure.keyvault.secrets"),
        ("backports-zoneinfo", "backports.zoneinfo"),
        ("beautifulsoup4", "bs4"),
        ("biopython", "Bio"),
        ("boto3-stubs", "mypy_boto3"),
        ("brotlipy", "brotli"),
        ("cattrs", "cattr cattrs"),
        ("cheetah3", "Cheetah"),
        ("coloredlogs", "coloredlogs humanfriendly"),
        ("cssutils", "cssutils encutils"),
        ("cx-oracle", "cx_Oracle"),
        ("cython", "Cython pyximport"),
        ("databricks-sdk", "databricks"),
        ("discord-py", "discord"),
        ("django-allauth", "allauth"),
        ("django-anymail", "anymail"),
        ("django-appconf", "appconf"),
        ("django-axes", "axes"),
        ("django-bootstrap4", "bootstrap4"),
        ("django-braces", "braces"),
        ("django-cachalot", "cachalot"),
        ("django-ckeditor", "ckeditor ckeditor_uploader"),
        ("django-compressor", "compressor"),
        ("django-configurations", "configurations"),
        ("django-cors-headers", "corsheaders"),
        ("django-cors-middleware", "corsheaders"),
        ("django-crispy-forms", "crispy_forms"),
        ("django-csp", "csp"),
        ("django-debug-toolbar", "debug_toolbar"),
        ("django-environ", "environ"),
        ("django-filter", "django_filters"),
        ("django-guardian", "guardian"),
        ("django-haystack", "haystack"),
        ("django-health-check", "health_check"),
        ("django-hijack", "hijack"),
        ("django-imagekit", "imagekit"),
        ("django-import-export", "import_export"),
        ("django-ipware", "ipware"),
        ("django-jazzmin", "jazzmin"),
        ("django-js-asset", "js_asset"),
        ("django-markdownx", "markdownx"),
        ("django-model-utils", "model_utils"),
        ("django-modelcluster", "modelcluster"),
        ("django-mptt", "mptt"),
        ("django-ninja", "ninja"),
        ("django-oauth-toolkit", "oauth2_provider"),
        ("django-phonenumber-field", "phonenumber_field"),
        ("django-picklefield", "picklefield"),
        ("django-pipeline", "pipeline"),
        ("django-polymorphic", "polymorphic"),
        ("django-radius", "radiusauth"),
        ("django-ratelimit", "django_ratelimit ratelimit"),
        ("django-recaptcha", "captcha django_recaptcha"),
        ("django-rest-auth", "rest_auth"),
        ("django-rest-framework", "rest_framework"),
        ("django-reversion", "reversion"),
        ("django-silk", "silk"),
        ("django-simple-captcha", "captcha"),
        ("django-simple-history", "simple_history"),
        ("django-storages", "storages"),
        ("django-taggit", "taggit"),
        ("django-treebeard", "treebeard"),
        ("django-two-factor-auth", "two_factor"),
        ("django-waffle", "waffle"),
        ("django-webpack-loader", "webpack_loader"),
        ("django-widget-tweaks", "widget_tweaks"),
        ("djangorestframework", "rest_framework"),
        ("djangorestframework-jwt", "rest_framework_jwt"),
        ("djangorestframework-simplejwt", "rest_framework_simplejwt"),
        ("djangorestframework-xml", "rest_framework_xml"),
        ("dnspython", "dns"),
        ("docker-py", "docker"),
        ("drf-nested-routers", "rest_framework_nested"),
        ("elastic-apm", "elasticapm"),
        ("facebook-sdk", "facebook"),
        ("factory-boy", "factory"),
        ("faiss-cpu", "faiss"),
        ("faiss-gpu", "faiss"),
        ("flask-security-too", "flask_security"),
        ("fpdf2", "fpdf"),
        ("gevent-websocket", "geventwebsocket"),
        ("gitpython", "git gitdb"),
        ("google-api-python-client", "googleapiclient apiclient"),
        ("google-auth", "google.auth google.oauth2"),
        ("google-cloud-aiplatform", "google.cloud.aiplatform vertexai"),
        ("google-cloud-bigquery", "google.cloud.bigquery"),
        ("google-cloud-firestore", "google.cloud.firestore google.cloud.firestore_v1"),
        ("google-cloud-logging", "google.cloud.logging"),
        ("google-cloud-pubsub", "google.cloud.pubsub google.cloud.pubsub_v1 google.pubsub_v1"),
        ("google-cloud-secret-manager", "google.cloud.secretmanager google.cloud.secretmanager_v1"),
        ("google-cloud-storage", "google.cloud.storage"),
        ("google-cloud-tasks", "google.cloud.tasks google.cloud.tasks_v2"),
        ("google-genai", "google.genai"),
        ("google-generativeai", "google.generativeai"),
        ("googleapis-common-protos", "google.api google.rpc google.type google.logging google.longrunning"),
        ("graphql-core", "graphql"),
        ("grpcio", "grpc"),
        ("grpcio-health-checking", "grpc_health"),
        ("grpcio-reflection", "grpc_reflection"),
        ("grpcio-status", "grpc_status"),
        ("grpcio-tools", "grpc_tools"),
        ("imbalanced-learn", "imblearn"),
        ("ipython", "IPython"),
        ("jpype1", "jpype"),
        ("kafka-python", "kafka"),
        ("kafka-python-ng", "kafka"),
        ("levenshtein", "Levenshtein"),
        ("line-bot-sdk", "linebot"),
        ("llama-cpp-python", "llama_cpp"),
        ("mail-parser", "mailparser"),
        ("markdown-it-py", "markdown_it"),
        ("matplotlib", "matplotlib mpl_toolkits pylab"),
        ("msgpack-python", "msgpack"),
        ("mysql-connector", "mysql"),
        ("mysql-connector-python", "mysql"),
        ("mysqlclient", "MySQLdb"),
        ("nats-py", "nats"),
        ("odfpy", "odf"),
        ("office365-rest-python-client", "office365"),
        ("opencv-contrib-python", "cv2"),
        ("opencv-contrib-python-headless", "cv2"),
        ("opencv-python", "cv2"),
        ("opencv-python-headless", "cv2"),
        ("opentelemetry-api", "opentelemetry"),
        ("opentelemetry-sdk", "opentelemetry"),
        ("paho-mqtt", "paho"),
        ("path-py", "path"),
        ("pdfminer-six", "pdfminer"),
        ("peewee", "peewee playhouse pwiz"),
        ("phonenumberslite", "phonenumbers"),
        ("pillow", "PIL"),
        ("pillow-simd", "PIL"),
        ("pinecone-client", "pinecone"),
        ("plaid-python", "plaid"),
        ("plotly", "plotly _plotly_utils"),
        ("protobuf", "google.protobuf"),
        ("psycopg-binary", "psycopg psycopg_binary"),
        ("psycopg-c", "psycopg"),
        ("psycopg2-binary", "psycopg2"),
        ("py-bcrypt", "bcrypt"),
        ("pycrypto", "Crypto"),
        ("pycryptodome", "Crypto"),
        ("pycryptodomex", "Cryptodome"),
        ("pygithub", "github"),
        ("pygobject", "gi"),
        ("pyinstaller", "PyInstaller"),
        ("pyjwt", "jwt"),
        ("pykube-ng", "pykube"),
        ("pymongo", "pymongo bson gridfs"),
        ("pymupdf", "fitz pymupdf"),
        ("pynacl", "nacl"),
        ("pyobjc-core", "objc"),
        ("pyopenssl", "OpenSSL"),
        ("pypdf2", "PyPDF2"),
        ("pyqt5", "PyQt5"),
        ("pyqt6", "PyQt6"),
        ("pyserial", "serial"),
        ("pyside6", "PySide6"),
        ("pysocks", "socks"),
        ("pytest", "pytest _pytest"),
        ("python-arango", "arango"),
        ("python-barcode", "barcode"),
        ("python-bidi", "bidi"),
        ("python-binance", "binance"),
        ("python-consul", "consul"),
        ("python-crontab", "crontab"),
        ("python-dateutil", "dateutil"),
        ("python-decouple", "decouple"),
        ("python-docx", "docx"),
        ("python-dotenv", "dotenv"),
        ("python-editor", "editor"),
        ("python-engineio", "engineio"),
        ("python-gitlab", "gitlab"),
        ("python-gnupg", "gnupg"),
        ("python-iso639", "iso639"),
        ("python-jenkins", "jenkins"),
        ("python-jose", "jose"),
        ("python-json-logger", "pythonjsonlogger"),
        ("python-jsonpath", "jsonpath"),
        ("python-keycloak", "keycloak"),
        ("python-ldap", "ldap ldif ldapurl"),
        ("python-logstash", "logstash"),
        ("python-magic", "magic"),
        ("python-memcached", "memcache"),
        ("python-multipart", "multipart python_multipart"),
        ("python-nmap", "nmap"),
        ("python-oauth2", "oauth2"),
        ("python-owasp-zap-v2-4", "zapv2"),
        ("python-pam", "pam"),
        ("python-pptx", "pptx"),
        ("python-rapidjson", "rapidjson"),
        ("python-redis-lock", "redis_lock"),
        ("python-saml", "onelogin"),
        ("python-slugify", "slugify"),
        ("python-snappy", "snappy"),
        ("python-social-auth", "social"),
        ("python-socketio", "socketio"),
        ("python-stdnum", "stdnum"),
        ("python-telegram-bot", "telegram"),
        ("python-twitter", "twitter"),
        ("python-ulid", "ulid"),
        ("python-xlib", "Xlib"),
        ("python3-openid", "openid"),
        ("python3-saml", "onelogin"),
        ("pyusb", "usb"),
        ("pyvmomi", "pyVim pyVmomi vmware"),
        (
            "pywin32",
            "win32api win32con win32com win32comext pythoncom pywintypes win32gui win32ui win32file win32event win32service win32serviceutil servicemanager win32process win32pipe win32security win32clipboard win32print win32pdh win32job win32net winerror"
        ),
        ("pyyaml", "yaml"),
        ("pyzmq", "zmq"),
        ("redis-py-cluster", "rediscluster"),
        ("robotframework", "robot"),
        ("ruamel-yaml", "ruamel.yaml"),
        ("scikit-image", "skimage"),
        ("scikit-learn", "sklearn"),
        ("scikit-optimize", "skopt"),
        ("setuptools", "setuptools pkg_resources _distutils_hack"),
        ("slack-sdk", "slack_sdk slack"),
        ("slackclient", "slack slackclient"),
        ("snowflake-connector-python", "snowflake"),
        ("snowflake-sqlalchemy", "snowflake"),
        ("social-auth-app-django", "social_django"),
        ("social-auth-core", "social_core"),
        ("speechrecognition", "speech_recognition"),
        ("strawberry-graphql", "strawberry"),
        ("suds-community", "suds"),
        ("suds-jurko", "suds"),
        ("tencentcloud-sdk-python", "tencentcloud"),
        ("tensorflow-cpu", "tensorflow"),
        ("tensorflow-gpu", "tensorflow"),
        ("tensorflow-macos", "tensorflow"),
        ("torch", "torch functorch"),
        ("umap-learn", "umap"),
        ("volcengine-python-sdk", "volcenginesdkarkruntime volcenginesdkcore"),
        ("zope-interface", "zope.interface"),
    ];

    private static readonly FrozenDictionary<string, string[]> ByDistribution = Table
        .GroupBy(t => t.Distribution, StringComparer.Ordinal)
        .ToFrozenDictionary(g => g.Key, g => g.SelectMany(t => t.Modules.Split(' ')).ToArray(), StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, string[]> ByModule = Table
        .SelectMany(t => t.Modules.Split(' '), (t, m) => (Module: m, t.Distribution))
        .GroupBy(t => t.Module, StringComparer.Ordinal)
        .ToFrozenDictionary(g => g.Key, g => g.Select(t => t.Distribution).ToArray(), StringComparer.Ordinal);

    /// <summary>Whether the table says how the modules of a distribution are called.</summary>
    public static bool Knows(string distribution) => ByDistribution.ContainsKey(distribution);

    /// <summary>
    /// Packages into which several distributions put their modules: <c>azure-storage-blob</c> is <c>azure.storage.blob</c>.
    /// </summary>
    private static readonly string[] Namespaces =
    [
        "google-",
        "azure-",
        "zope-",
        "backports-",
        "ruamel-",
        "jaraco-",
        "sphinxcontrib-",
        "opentelemetry-",
        "airflow-providers-",
        "plone-",
        "oslo-",
        "keyrings-",
        "pyobjc-framework-",
    ];

    /// <summary>The modules of a distribution, as far as they are known.</summary>
    /// <param name="distribution">PEP 503 name.</param>
    public static IReadOnlyList<string> ModulesOf(string distribution) =>
        ByDistribution.GetValueOrDefault(distribution)
        ?? (
            Array.Exists(Namespaces, n => distribution.StartsWith(n, StringComparison.Ordinal))
                ? [distribution.Replace('-', '_'), distribution.Replace('-', '.')]
                : [distribution.Replace('-', '_')]
        );

    /// <summary>Distributions that bring a module; its own name among them.</summary>
    /// <param name="module">With dots, as it is imported.</param>
    public static IEnumerable<string> DistributionsOf(string module)
    {
        string[] parts = module.Split('.');
        for (int length = Math.Min(parts.Length, 3); length > 0; length--)
        {
            foreach (string distribution in ByModule.GetValueOrDefault(string.Join('.', parts.Take(length))) ?? [])
            {
                yield return distribution;
            }
        }

        yield return parts[0].ToLowerInvariant().Replace('_', '-');
    }

    /// <summary>Whether an import asks for a distribution.</summary>
    /// <param name="distribution">PEP 503 name.</param>
    /// <param name="module">With dots, as it is imported.</param>
    public static bool Asks(string distribution, string module) =>
        ModulesOf(distribution)
            .Any(m => module.StartsWith(m, StringComparison.OrdinalIgnoreCase) && (module.Length == m.Length || module[m.Length] == '.'));
}
