using System.Collections.Frozen;
using Seatrial.Engine.Workspaces;

namespace Seatrial.Secrets.Surroundings;

/// <summary>Formats by file name and extension.</summary>
internal static class TextFormats
{
    private static readonly FrozenDictionary<string, TextFormat> ByExtension = Table(
        (
            TextFormat.Code,
            ".c .cc .cpp .cxx .h .hpp .cs .vb .fs .fsx .java .kt .kts .scala .groovy .gradle .go .rs .swift .m .mm .dart .js .jsx .mjs .cjs .ts .tsx .mts .cts .vue .svelte .astro "
                + ".py .pyi .ipynb .rb .erb .rake .php .phtml .pl .pm .lua .r .jl .ex .exs .erl .hrl .clj .cljs .hs .ml .nim .zig .sol .cr .elm .proto .graphql .gql .prisma .razor .cshtml .jsp .twig .tmpl .ejs .gs .hh .hxx .inc .pyw .ru .gemspec .sc .sbt .jenkinsfile .bas .vbs .coffee .cljc"
        ),
        (TextFormat.Shell, ".sh .bash .zsh .fish .ksh .ps1 .psm1 .bat .cmd .dockerfile .mk"),
        (TextFormat.Env, ".env"),
        (TextFormat.Ini, ".ini .cfg .conf .cnf .properties .toml .tf .tfvars .hcl .rsp .editorconfig .service .reg .s3cfg .cf .config"),
        (TextFormat.Yaml, ".yml .yaml"),
        (TextFormat.Json, ".json .json5 .jsonc .tfstate .webmanifest"),
        (TextFormat.Markup, ".xml .html .htm .xhtml .svg .plist .xaml .csproj .props .targets .resx .wsdl .xsd .xsl .storyboard .pom .jmx"),
        (TextFormat.Sql, ".sql .psql .ddl"),
        (
            TextFormat.Prose,
            ".md .mdx .mdc .markdown .rst .adoc .asciidoc .txt .log .csv .tsv .tex .org .pod .1 .css .scss .sass .less .po .pot .strings .lock .sum .snap .patch .diff .bib .srt .ics .eml"
        )
    );

    private static readonly FrozenDictionary<string, TextFormat> ByName = Table(
        (
            TextFormat.Shell,
            "Dockerfile Containerfile Makefile Jenkinsfile Procfile Vagrantfile .bashrc .bash_profile .profile .zshrc .zprofile .zshenv"
        ),
        (TextFormat.Code, "Rakefile Gemfile Fastfile Podfile Brewfile"),
        (TextFormat.Prose, "README LICENSE CHANGELOG AUTHORS COPYING NOTICE CONTRIBUTORS go.sum go.mod CODEOWNERS .gitignore .dockerignore")
    );

    public static TextFormat Of(WorkspaceFile file)
    {
        ReadOnlySpan<char> name = WrittenNames.Of(file);
        if (ByName.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(name, out var format))
        {
            return format;
        }

        if (WrittenNames.IsEnvironment(name))
        {
            return TextFormat.Env;
        }

        if (name.StartsWith("Dockerfile", StringComparison.Ordinal))
        {
            return TextFormat.Shell;
        }

        ReadOnlySpan<char> extension = Path.GetExtension(name);
        Span<char> lower = stackalloc char[16];
        if (extension.Length is 0 or > 16 || extension.Length == name.Length)
        {
            return TextFormat.Plain;
        }

        extension.ToLowerInvariant(lower);
        return ByExtension.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(lower[..extension.Length], out format)
            ? format
            : TextFormat.Plain;
    }

    /// <summary>Formats in which a value stands without quotes.</summary>
    public static bool AllowsBareValues(TextFormat format) =>
        format is TextFormat.Plain or TextFormat.Shell or TextFormat.Env or TextFormat.Ini or TextFormat.Yaml;

    /// <summary>Formats that a program reads its settings from.</summary>
    public static bool IsConfiguration(TextFormat format) => AllowsBareValues(format) || format == TextFormat.Json;

    private static FrozenDictionary<string, TextFormat> Table(params (TextFormat Format, string Names)[] rows) =>
        rows.SelectMany(r => r.Names.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(n => KeyValuePair.Create(n, r.Format)))
            .ToFrozenDictionary(StringComparer.Ordinal);
}
