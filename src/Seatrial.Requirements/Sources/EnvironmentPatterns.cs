using static Seatrial.Requirements.Sources.EnvironmentAccess;

namespace Seatrial.Requirements.Sources;

/// <summary>
/// How languages and their usual libraries read the environment. What people call their own helper is a convention:
/// <c>requireEnv("NAME")</c>.
/// </summary>
internal static class EnvironmentPatterns
{
    private static readonly (string, EnvironmentPattern) Helpers = (
        "requireEnv GENERIC ( TEXT | getEnv GENERIC ( TEXT | getenv ( TEXT | get_env ( TEXT | mustEnv ( TEXT | mustGetEnv ( TEXT | getRequiredEnv ( TEXT | requiredEnv ( TEXT | getEnvVar ( TEXT | readEnv ( TEXT | envOr ( TEXT | getEnvOrDefault ( TEXT | getEnvOrThrow ( TEXT",
        new(Process, "the environment", IsConstant: true)
    );

    public static TokenTable<EnvironmentPattern> Script { get; } =
        new(
            (
                "import . meta . env . NAME | import . meta . env [ TEXT ] | import . meta as any ) . env . NAME | import . meta as any ) . env [ TEXT ]",
                new(Built, "import.meta.env")
            ),
            ("process . env . NAME | process . env [ TEXT ]", new(Process, "process.env")),
            ("Bun . env . NAME | Bun . env [ TEXT ]", new(Process, "Bun.env")),
            ("Deno . env . get ( TEXT", new(Process, "Deno.env")),
            ("Netlify . env . get ( TEXT", new(Process, "Netlify.env")),
            (
                "configService . get GENERIC ( TEXT | configService . getOrThrow GENERIC ( TEXT | ConfigService . get GENERIC ( TEXT | config . get GENERIC ( TEXT | config . getOrThrow GENERIC ( TEXT | Env . get ( TEXT | env . get ( TEXT",
                new(Process, "settings", IsConstant: true)
            ),
            ("env . NAME | env ( TEXT", new(Process, "env", IsConstant: true)),
            ("defineSecret ( TEXT", new(Process, "defineSecret", IsSecret: true)),
            ("Config . NAME", new(Built, "react-native-config", IsConstant: true)),
            Helpers
        );

    public static TokenTable<EnvironmentPattern> Python { get; } =
        new(
            ("environ [ TEXT ] | environ . get ( TEXT", new(Process, "os.environ")),
            ("os . getenv ( TEXT | getenv ( TEXT", new(Process, "os.getenv")),
            ("env ( TEXT | env . NAME ( TEXT | Env . NAME ( TEXT", new(Process, "environ", IsConstant: true)),
            ("st . secrets [ TEXT ] | st . secrets . get ( TEXT", new(Process, "st.secrets", IsSecret: true)),
            ("config ( TEXT , cast = Secret", new(Process, "starlette", IsConstant: true, IsSecret: true)),
            ("config ( TEXT", new(Process, "decouple", IsConstant: true)),
            ("env = TEXT | alias = TEXT | validation_alias = TEXT | AliasChoices ( TEXT", new(Process, "settings", IsConstant: true)),
            ("Variable . get ( TEXT", new(Process, "Airflow variables")),
            Helpers
        );

    public static TokenTable<EnvironmentPattern> Go { get; } =
        new(
            ("os . Getenv ( TEXT | os . LookupEnv ( TEXT | syscall . Getenv ( TEXT", new(Process, "os.Getenv")),
            ("viper . GetString ( TEXT | viper . MustGetString ( TEXT | viper . Get ( TEXT", new(Process, "viper")),
            ("viper . BindEnv ( TEXT , TEXT | viper . BindEnv ( TEXT | v . BindEnv ( TEXT , TEXT", new(Process, "viper")),
            ("EnvVars : [ ] string { TEXT | EnvVar : TEXT | EnvVars ( TEXT", new(Process, "flags", IsConstant: true)),
            ("env . NAME ( TEXT", new(Process, "env", IsConstant: true)),
            Helpers
        );

    public static TokenTable<EnvironmentPattern> Jvm { get; } =
        new(
            ("System . getenv ( TEXT | getenv ( TEXT | sys . env ( TEXT | sys . env . get ( TEXT", new(Process, "System.getenv")),
            ("System . getenv ( ) . get ( TEXT | System . getenv ( ) [ TEXT ]", new(Process, "System.getenv")),
            ("dotenv . get ( TEXT | dotenv [ TEXT ]", new(Process, "dotenv")),
            (
                "environment . getProperty ( TEXT | env . getProperty ( TEXT | environment . getRequiredProperty ( TEXT",
                new(Process, "settings")
            ),
            ("BuildConfig . NAME", new(Built, "BuildConfig", IsConstant: true)),
            ("project . findProperty ( TEXT | findProperty ( TEXT | providers . gradleProperty ( TEXT", new(Process, "Gradle properties")),
            ("ConfigProperty ( name = TEXT", new(Process, "@ConfigProperty")),
            ("Property ( name = TEXT", new(Process, "@Property")),
            ("Value ( TEXT | Value ( value = TEXT", new(Placeholder, "@Value", IsTemplate: true))
        );

    public static TokenTable<EnvironmentPattern> CSharp { get; } =
        new(
            ("Environment . GetEnvironmentVariable ( TEXT", new(Process, "the environment")),
            (
                "Configuration [ TEXT ] | configuration [ TEXT ] | _configuration [ TEXT ] | config [ TEXT ] | _config [ TEXT ]",
                new(Process, "IConfiguration")
            ),
            (
                "Configuration . GetValue GENERIC ( TEXT | configuration . GetValue GENERIC ( TEXT | _configuration . GetValue GENERIC ( TEXT | config . GetValue GENERIC ( TEXT | _config . GetValue GENERIC ( TEXT",
                new(Process, "IConfiguration")
            ),
            (
                "Configuration . GetSection ( TEXT ) . Value | configuration . GetSection ( TEXT ) . Value | _configuration . GetSection ( TEXT ) . Value | config . GetSection ( TEXT ) . Value | _config . GetSection ( TEXT ) . Value",
                new(Process, "IConfiguration")
            ),
            (
                "Configuration . GetSection ( TEXT ) [ TEXT ] | configuration . GetSection ( TEXT ) [ TEXT ] | _configuration . GetSection ( TEXT ) [ TEXT ] | config . GetSection ( TEXT ) [ TEXT ] | _config . GetSection ( TEXT ) [ TEXT ] | GetSection ( TEXT ) . GetValue GENERIC ( TEXT",
                new(Process, "IConfiguration", IsNested: true)
            ),
            ("GetConnectionString ( TEXT", new(Process, "IConfiguration", Prefix: "ConnectionStrings:"))
        );

    public static TokenTable<EnvironmentPattern> Ruby { get; } = new(("ENV [ TEXT ] | ENV . fetch ( TEXT", new(Process, "ENV")));

    public static TokenTable<EnvironmentPattern> Elixir { get; } =
        new(("System . get_env ( TEXT | System . fetch_env ! ( TEXT", new(Process, "System.get_env")));

    public static TokenTable<EnvironmentPattern> Php { get; } =
        new(
            ("env ( TEXT | getenv ( TEXT | $_ENV [ TEXT ]", new(Process, "env()")),
            ("$_SERVER [ TEXT ]", new(Process, "$_SERVER", IsConstant: true))
        );

    public static TokenTable<EnvironmentPattern> Rust { get; } =
        new(
            ("env : : var ( TEXT | env : : var_os ( TEXT | dotenv : : var ( TEXT | dotenvy : : var ( TEXT", new(Process, "std::env")),
            ("env ! ( TEXT | option_env ! ( TEXT", new(Built, "env!")),
            ("env = TEXT", new(Process, "clap", IsConstant: true))
        );

    public static TokenTable<EnvironmentPattern> Dart { get; } =
        new(
            ("dotenv . env [ TEXT ] | dotenv . get ( TEXT | dotenv . maybeGet ( TEXT", new(Built, "flutter_dotenv")),
            ("String . fromEnvironment ( TEXT", new(Built, "--dart-define")),
            ("Platform . environment [ TEXT ]", new(Process, "Platform.environment"))
        );

    public static TokenTable<EnvironmentPattern> Swift { get; } =
        new(
            ("environment [ TEXT ]", new(Process, "ProcessInfo", IsConstant: true)),
            ("forInfoDictionaryKey : TEXT | infoDictionary ? [ TEXT ] | infoDictionary ! [ TEXT ]", new(Built, "Info.plist"))
        );

    /// <summary>By extension with its dot; null where the language is not read.</summary>
    public static TokenTable<EnvironmentPattern>? Of(ReadOnlySpan<char> extension) =>
        extension switch
        {
            ".js" or ".jsx" or ".mjs" or ".cjs" or ".ts" or ".tsx" or ".mts" or ".cts" or ".vue" or ".svelte" or ".astro" => Script,
            ".py" => Python,
            ".go" => Go,
            ".java" or ".kt" or ".kts" or ".scala" or ".groovy" or ".gradle" => Jvm,
            ".cs" => CSharp,
            ".rb" or ".rake" => Ruby,
            ".ex" or ".exs" => Elixir,
            ".php" => Php,
            ".rs" => Rust,
            ".dart" => Dart,
            ".swift" => Swift,
            _ => null,
        };
}

/// <summary>What a pattern of reading says.</summary>
/// <param name="Access">When the value comes in.</param>
/// <param name="Through">What reads it.</param>
/// <param name="IsConstant">The words alone may mean something else: only names in the form of a constant (<c>API_KEY</c>) count.</param>
/// <param name="IsTemplate">The text holds the name as <c>${name}</c>.</param>
/// <param name="Prefix">Stands before the name where the settings keep it.</param>
/// <param name="IsNested">All texts of the pattern make the name, with colons between them.</param>
/// <param name="IsSecret">What is read in this way is a secret, whatever its name.</param>
internal sealed record EnvironmentPattern(
    EnvironmentAccess Access,
    string Through,
    bool IsConstant = false,
    bool IsTemplate = false,
    string Prefix = "",
    bool IsNested = false,
    bool IsSecret = false
);
