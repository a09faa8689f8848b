using System.Collections.Frozen;

namespace Seatrial.Engine.Workspaces;

/// <summary>
/// Which language a file is in, by its extension, its name or its first line. Markup, data and prose are not counted as languages.
/// </summary>
public static class Languages
{
    private static readonly FrozenDictionary<string, string> ByExtension = Table(
        ("Ada", ".adb .ads"),
        ("Apex", ".cls"),
        ("Assembly", ".asm .s"),
        ("Astro", ".astro"),
        ("Batch", ".bat .cmd"),
        ("Bicep", ".bicep"),
        ("C", ".c .h"),
        ("C#", ".cs .csx .cshtml .razor"),
        ("C++", ".cpp .cc .cxx .hpp .hh .hxx"),
        ("Clojure", ".clj .cljs .cljc"),
        ("COBOL", ".cob .cbl"),
        ("CoffeeScript", ".coffee"),
        ("Crystal", ".cr"),
        ("CSS", ".css .scss .sass .less"),
        ("CUDA", ".cu"),
        ("D", ".d"),
        ("Dart", ".dart"),
        ("Elixir", ".ex .exs"),
        ("Elm", ".elm"),
        ("Erlang", ".erl .hrl"),
        ("F#", ".fs .fsx .fsi"),
        ("Fortran", ".f90 .f95 .f03"),
        ("Gleam", ".gleam"),
        ("Go", ".go"),
        ("GraphQL", ".graphql .gql"),
        ("Groovy", ".groovy .gradle"),
        ("Haskell", ".hs"),
        ("HTML", ".html .htm .xhtml"),
        ("Java", ".java .jsp"),
        ("JavaScript", ".js .jsx .mjs .cjs"),
        ("Julia", ".jl"),
        ("Kotlin", ".kt .kts"),
        ("Lua", ".lua"),
        ("MATLAB", ".mlx"),
        ("Nim", ".nim"),
        ("Nix", ".nix"),
        ("Objective-C", ".m .mm"),
        ("OCaml", ".ml .mli"),
        ("Pascal", ".pas .dpr"),
        ("Perl", ".pl .pm"),
        ("PHP", ".php .phtml"),
        ("PowerShell", ".ps1 .psm1"),
        ("Prisma", ".prisma"),
        ("Protocol Buffers", ".proto"),
        ("PureScript", ".purs"),
        ("Python", ".py .pyi .pyw"),
        ("R", ".r .rmd"),
        ("Ruby", ".rb .rake .gemspec .erb"),
        ("Rust", ".rs"),
        ("Scala", ".scala .sc"),
        ("Scheme", ".scm .rkt"),
        ("Shell", ".sh .bash .zsh .fish"),
        ("Solidity", ".sol"),
        ("SQL", ".sql .psql"),
        ("Svelte", ".svelte"),
        ("Swift", ".swift"),
        ("Terraform", ".tf .tfvars"),
        ("TypeScript", ".ts .tsx .mts .cts"),
        ("Vala", ".vala"),
        ("Visual Basic", ".vb"),
        ("Vue", ".vue"),
        ("WebAssembly", ".wat"),
        ("Zig", ".zig")
    );

    private static readonly FrozenDictionary<string, string> ByName = Table(
        ("Dockerfile", "dockerfile containerfile"),
        ("Makefile", "makefile gnumakefile"),
        ("Ruby", "gemfile rakefile podfile vagrantfile fastfile guardfile capfile"),
        ("Groovy", "jenkinsfile"),
        ("CMake", "cmakelists.txt"),
        ("Starlark", "build.bazel module.bazel workspace tiltfile"),
        ("Just", "justfile")
    );

    private static readonly FrozenDictionary<string, string> ByInterpreter = Table(
        ("Shell", "sh bash dash zsh ksh fish ash"),
        ("Python", "python pypy uv"),
        ("JavaScript", "node nodejs bun"),
        ("TypeScript", "deno tsx ts-node"),
        ("Ruby", "ruby"),
        ("Perl", "perl"),
        ("PHP", "php"),
        ("Lua", "lua luajit"),
        ("R", "rscript"),
        ("Groovy", "groovy"),
        ("PowerShell", "pwsh"),
        ("Julia", "julia"),
        ("Elixir", "elixir")
    );

    private static readonly FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> Extensions =
        ByExtension.GetAlternateLookup<ReadOnlySpan<char>>();
    private static readonly FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> Names = ByName.GetAlternateLookup<
        ReadOnlySpan<char>
    >();

    /// <summary>By extension or by the whole name; null when neither is known.</summary>
    public static string? OfName(ReadOnlySpan<char> name) =>
        Extensions.TryGetValue(Path.GetExtension(name), out string? language) || Names.TryGetValue(name, out language) ? language
        : name.StartsWith("Dockerfile.", StringComparison.OrdinalIgnoreCase) ? "Dockerfile"
        : null;

    /// <summary>By the interpreter in a first line that starts with <c>#!</c>; null when there is none.</summary>
    public static string? OfShebang(ReadOnlySpan<byte> text)
    {
        if (!text.StartsWith("#!"u8))
        {
            return null;
        }

        var line = text[2..Math.Min(text.Length, 128)];
        line = line.IndexOf((byte)'\n') is var end and >= 0 ? line[..end] : line;
        foreach (string word in System.Text.Encoding.Latin1.GetString(line).Split([' ', '\t', '\r'], StringSplitOptions.RemoveEmptyEntries))
        {
            // python3.12 is python; /usr/bin/env and its options are followed by what counts.
            var program = word.AsSpan(word.LastIndexOf('/') + 1).TrimEnd("0123456789.");
            if (program is not "env" && !program.StartsWith('-'))
            {
                return ByInterpreter.GetValueOrDefault(program.ToString());
            }
        }

        return null;
    }

    private static FrozenDictionary<string, string> Table(params ReadOnlySpan<(string Language, string Keys)> rows)
    {
        var table = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var (language, keys) in rows)
        {
            foreach (string key in keys.Split(' '))
            {
                table.Add(key, language);
            }
        }

        return table.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
    }
}
