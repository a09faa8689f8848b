using System.Collections.Frozen;

namespace Seatrial.Requirements.Suppressions;

/// <summary>How comments look in a kind of file, for those that no parser reads.</summary>
internal sealed record CommentForm(string[] Lines, (string Open, string Close)[] Blocks)
{
    private static readonly CommentForm Hash = new(["#"], []);
    private static readonly CommentForm Slashes = new(["//"], [("/*", "*/")]);
    private static readonly CommentForm Markup = new([], [("<!--", "-->")]);

    private static readonly FrozenDictionary<string, CommentForm> ByExtension = new (string Extensions, CommentForm Form)[]
    {
        (
            ".py .pyi .rb .rake .ru .gemspec .yml .yaml .toml .sh .bash .zsh .fish .ex .exs .pl .pm .r .jl .nix .graphql .gql .env .dockerfile .mk .cmake .cr .nim",
            Hash
        ),
        (".properties .conf .cfg .ini", new(["#", ";", "//"], [])),
        (".tf .tfvars .hcl", new(["#", "//"], [("/*", "*/")])),
        (".ps1 .psm1", new(["#"], [("<#", "#>")])),
        (
            ".js .jsx .mjs .cjs .ts .tsx .mts .cts .java .kt .kts .scala .cs .go .rs .swift .dart .groovy .gradle .c .h .cc .cpp .hpp .m .mm .proto .prisma .rules .scss .less .jsonc .json5 .sol .zig .bicep .v",
            Slashes
        ),
        (".css", new([], [("/*", "*/")])),
        (".php .phtml", new(["//", "#"], [("/*", "*/"), ("<!--", "-->")])),
        (".sql .psql .lua", new(["--"], [("/*", "*/"), ("--[[", "]]")])),
        (".hs .elm", new(["--"], [("{-", "-}")])),
        (".fs .fsx .ml .mli", new(["//"], [("(*", "*)")])),
        (".erl .hrl", new(["%"], [])),
        (".clj .cljs .cljc", new([";"], [])),
        (".vb", new(["'"], [])),
        (".html .htm .xhtml .vue .svelte .astro", new(["//"], [("<!--", "-->"), ("/*", "*/")])),
        (".cshtml .razor", new(["//"], [("@*", "*@"), ("<!--", "-->"), ("/*", "*/")])),
        (".jsp .jspx", new(["//"], [("<%--", "--%>"), ("<!--", "-->"), ("/*", "*/")])),
        (".erb .ejs", new([], [("<%#", "%>"), ("<!--", "-->")])),
        (".hbs .mustache", new([], [("{{!--", "--}}"), ("{{!", "}}"), ("<!--", "-->")])),
        (".twig .jinja .jinja2 .j2 .njk", new([], [("{#", "#}"), ("<!--", "-->")])),
        (".blade", new([], [("{{--", "--}}"), ("<!--", "-->")])),
        (".xml .csproj .fsproj .vbproj .props .targets .config .xaml .svg .plist", Markup),
    }
        .SelectMany(r => r.Extensions.Split(' ').Select(e => (Extension: e, r.Form)))
        .ToFrozenDictionary(r => r.Extension, r => r.Form, StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> HashNames = FrozenSet.ToFrozenSet(
        [
            "Dockerfile",
            "Containerfile",
            "Makefile",
            "GNUmakefile",
            "Gemfile",
            "Rakefile",
            "Podfile",
            "Vagrantfile",
            "Fastfile",
            "Procfile",
            "Justfile",
            "justfile",
            "requirements.txt",
            "Caddyfile",
            "Pipfile",
            ".env",
        ],
        StringComparer.Ordinal
    );

    private static readonly FrozenDictionary<string, CommentForm>.AlternateLookup<ReadOnlySpan<char>> Extensions =
        ByExtension.GetAlternateLookup<ReadOnlySpan<char>>();
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Names = HashNames.GetAlternateLookup<
        ReadOnlySpan<char>
    >();

    /// <summary>By the name of a file; null where it has no comments, or none that are known.</summary>
    public static CommentForm? Of(ReadOnlySpan<char> name) =>
        name.EndsWith(".blade.php", StringComparison.OrdinalIgnoreCase) ? ByExtension[".blade"]
        : Extensions.TryGetValue(Path.GetExtension(name), out var form) ? form
        : Names.Contains(name)
        || name.StartsWith("Dockerfile.", StringComparison.Ordinal)
        || name.StartsWith(".env.", StringComparison.Ordinal)
            ? Hash
        : name is "Jenkinsfile" ? Slashes
        : null;
}
