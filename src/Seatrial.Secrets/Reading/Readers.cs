using System.Collections.Frozen;
using Seatrial.Engine.Workspaces;
using Seatrial.Secrets.Reading.Code;
using Seatrial.Secrets.Reading.Formats;
using Seatrial.Secrets.Surroundings;

namespace Seatrial.Secrets.Reading;

/// <summary>
/// The table of formats: who reads a file, by its name, then its extension. A format is one line here and a reader in <c>Formats</c>.
/// </summary>
internal static class Readers
{
    private const int LongestExtension = 16;

    private static readonly FrozenDictionary<string, FormatReader> ByName = Table(
        (new(SettingLines.Read, IsStore: true), ".npmrc .pypirc .my.cnf .s3cfg .esmtprc .msmtprc .fetchmailrc .boto credentials"),
        (new(LoginText.ReadNetrc, IsStore: true), ".netrc _netrc"),
        (new(LoginText.ReadPgpass, IsStore: true), ".pgpass pgpass.conf"),
        (new(LoginText.ReadUserlist, IsStore: true), "userlist.txt"),
        (
            new(XmlText.Read, IsStore: true),
            "filezilla.xml sitemanager.xml recentservers.xml dbeaver-data-sources.xml .dbeaver-data-sources.xml"
        ),
        (
            new(BraceText.Read, IsStore: true),
            ".dockercfg .ftpconfig sftp-config.json .remote-sync.json robomongo.json .robomongorc.js data-sources.json credentials-config.json deployment-config.json logins.json"
        ),
        (new(DockerText.Read), "Dockerfile Containerfile"),
        (new(ShellText.Read), ".bashrc .bash_profile .bash_login .bash_aliases .profile .zshrc .zprofile .zshenv .envrc Procfile crontab"),
        (new(MakeText.Read), "Makefile GNUmakefile justfile .justfile"),
        (new(SettingLines.Read), "config .gitconfig .hgrc .muttrc .yarnrc Caddyfile"),
        (new(BraceText.Read), ".babelrc .eslintrc"),
        (new(YamlText.Read, ReadPart: YamlParts.Read), ".condarc .gemrc .travis.yml hub")
    );

    private static readonly FrozenDictionary<string, FormatReader> ByExtension = Table(
        (new(SettingLines.Read), ".env .ini .cfg .conf .cnf .properties .toml .service .s3cfg .cf .rsp .reg .bat .cmd .editorconfig"),
        (new(MakeText.Read), ".mk .just"),
        (new(ShellText.Read), ".sh .bash .zsh .ksh .fish"),
        (new(DockerText.Read), ".dockerfile"),
        (new(BraceText.Read), ".json .json5 .jsonc .tfstate .webmanifest .tf .tfvars .hcl .ftpconfig .code-workspace .har"),
        (new(YamlText.Read, ReadPart: YamlParts.Read), ".yml .yaml"),
        (new(HtmlText.Read, Language: Dialects.JavaScript, FindPrograms: HtmlText.FindScripts), ".html .htm"),
        (new(SqlText.Read), ".sql .psql .ddl .mysql .pgsql"),
        (new(TableText.Read), ".csv .tsv"),
        (new(MarkdownText.Read, ReadPart: MarkdownText.ReadPart, ShowsText: true), ".md .mdx .mdc .markdown .txt"),
        (
            new(XmlText.Read),
            ".xml .plist .csproj .props .targets .config .xaml .resx .pom .nuspec .wsdl .storyboard .settings .pubxml .jmx"
        ),
        (Program(Dialects.C), ".c .cc .cpp .cxx .h .hh .hpp .hxx .m .mm .ino .proto .sol .zig"),
        (Program(Dialects.Java), ".java"),
        (Program(Dialects.CSharp), ".cs"),
        (Program(Dialects.FSharp), ".fs .fsx .ml"),
        (Program(Dialects.VisualBasic), ".vb .bas .vbs"),
        (Program(Dialects.JavaScript), ".js .jsx .mjs .cjs .ts .tsx .mts .cts .gs"),
        (Program(Dialects.Component), ".vue .svelte .astro"),
        (Program(Dialects.Go), ".go"),
        (Program(Dialects.Rust), ".rs"),
        (Program(Dialects.Kotlin), ".kt .kts"),
        (Program(Dialects.Scala), ".scala .sc .sbt"),
        (Program(Dialects.Swift), ".swift"),
        (Program(Dialects.Dart), ".dart"),
        (Program(Dialects.Groovy), ".groovy .gradle .jenkinsfile"),
        (Program(Dialects.Php), ".php .phtml .inc"),
        (Program(Dialects.Python), ".py .pyi .pyw"),
        (Program(Dialects.Ruby), ".rb .rake .cr .ru .gemspec"),
        (Program(Dialects.Elixir), ".ex .exs"),
        (Program(Dialects.Perl), ".pl .pm"),
        (Program(Dialects.PowerShell), ".ps1 .psm1 .psd1"),
        (Program(Dialects.Lua), ".lua"),
        (Program(Dialects.Script), ".r .jl .nim .coffee"),
        (Program(Dialects.Haskell), ".hs .elm"),
        (Program(Dialects.Lisp), ".clj .cljs .cljc"),
        (Program(Dialects.Erlang), ".erl .hrl")
    );

    private static readonly FormatReader Environment = new(SettingLines.Read);

    private static readonly FormatReader Credentials = new(CredentialNotes.Read, IsStore: true, ShowsText: true);

    /// <summary>The reader of a file; null where none knows its format.</summary>
    public static FormatReader? Find(WorkspaceFile file)
    {
        ReadOnlySpan<char> name = WrittenNames.Of(file);
        if (ByName.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(name, out FormatReader? reader))
        {
            return reader;
        }

        if (name.StartsWith("Dockerfile.", StringComparison.OrdinalIgnoreCase))
        {
            return ByName["Dockerfile"];
        }

        if (WrittenNames.IsEnvironment(name))
        {
            return Environment;
        }

        if (CredentialFiles.Are(name))
        {
            return Credentials;
        }

        ReadOnlySpan<char> extension = Path.GetExtension(name);
        return extension.Length is > 0 and <= LongestExtension
            ? ByExtension.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(extension, out reader)
                ? reader
                : null
            : null;
    }

    private static FormatReader Program(Dialect language) => new(null, Language: language);

    private static FrozenDictionary<string, FormatReader> Table(params (FormatReader Reader, string Names)[] rows) =>
        rows.SelectMany(r => r.Names.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(n => KeyValuePair.Create(n, r.Reader)))
            .ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
}
