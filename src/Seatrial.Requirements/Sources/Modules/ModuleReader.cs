using Seatrial.Engine.Findings;

namespace Seatrial.Requirements.Sources.Modules;

/// <summary>
/// Reads what a module imports and exports from its tokens (ECMA-262, section 16.2, and TypeScript's <c>import type</c>). What stands in
/// comments and strings is not seen.
/// </summary>
internal sealed class ModuleReader
{
    private static readonly string[] ServerFunctions =
    [
        "getServerSideProps",
        "getStaticProps",
        "getStaticPaths",
        "getInitialProps",
        "loader",
        "action",
    ];

    private readonly SourceText source;
    private readonly List<(ModuleImport Import, List<string> Locals)> imports = [];
    private readonly List<string> exports = [];
    private readonly HashSet<int> declarations = [];
    private ModuleTraits traits;

    private ModuleReader(SourceText source) => this.source = source;

    public static ScriptModuleFact Read(SourceText source, string path, IReadOnlySet<string> hydrated)
    {
        var reader = new ModuleReader(source);
        reader.ReadStatements();
        reader.ReadDirectives();
        var used = reader.UsedNames();
        return new ScriptModuleFact(new SourceLocation(path), reader.traits)
        {
            Imports = [.. reader.imports.Select(i => i.Import with { IsUsed = i.Locals.Count == 0 || i.Locals.Exists(used.Contains) })],
            Exports = [.. reader.exports.Distinct(StringComparer.Ordinal)],
            Hydrated = [.. reader.imports.Where(i => i.Locals.Exists(hydrated.Contains)).Select(i => i.Import.Specifier)],
        };
    }

    /// <summary>Strings at the very beginning that tell the bundler where the module runs.</summary>
    private void ReadDirectives()
    {
        for (int i = 0; source.IsText(i); i += source.IsSign(i + 1, ';') ? 2 : 1)
        {
            traits |= source[i] switch
            {
                "use client" => ModuleTraits.UseClient,
                "use server" => ModuleTraits.UseServer,
                _ => ModuleTraits.None,
            };
        }
    }

    private void ReadStatements()
    {
        for (int i = 0; i < source.Count; i++)
        {
            if (!source.IsWord(i) || source.IsSign(i - 1, '.'))
            {
                continue;
            }

            switch (source[i])
            {
                case "import" when source.IsSign(i + 1, '(') && source.IsText(i + 2):
                case "require" when source.IsSign(i + 1, '(') && source.IsText(i + 2):
                    Add(i + 2, ImportKind.Dynamic, ["*"], []);
                    break;
                case "import":
                    ReadImport(i);
                    break;
                case "export":
                    ReadExport(i);
                    break;
            }
        }
    }

    private void ReadImport(int at)
    {
        int i = at + 1;
        if (source.IsText(i))
        {
            traits |= source[i] is "server-only" ? ModuleTraits.ServerOnly : ModuleTraits.None;
            Add(i, ImportKind.Import, [], []);
            return;
        }

        bool isType = source.IsWord(i, "type") && !source.IsWord(i + 1, "from") && !source.IsSign(i + 1, ',');
        var names = new List<string>();
        var locals = new List<string>();
        for (
            int limit = i + 600;
            i < limit && i < source.Count && !source.IsWord(i, "from") && !source.IsSign(i, ';') && !source.IsSign(i, '=');
            i++
        )
        {
            i = ReadClause(i, names, locals);
        }

        if (source.IsWord(i, "from") && source.IsText(i + 1))
        {
            for (int t = at; t <= i; t++)
            {
                declarations.Add(t);
            }

            if (!isType && names.Count > 0)
            {
                Add(i + 1, ImportKind.Import, names, locals);
            }
        }
    }

    /// <summary>One name of an import clause; returns its last token.</summary>
    private int ReadClause(int i, List<string> names, List<string> locals)
    {
        if (source.IsSign(i, '*') && source.IsWord(i + 1, "as"))
        {
            names.Add("*");
            locals.Add(source[i + 2].ToString());
            return i + 2;
        }

        if (!source.IsWord(i))
        {
            return i;
        }

        if (source.IsWord(i, "type") && source.IsWord(i + 1) && !source.IsWord(i + 1, "as"))
        {
            return source.IsWord(i + 2, "as") ? i + 3 : i + 1;
        }

        bool isDefault = !source.IsSign(i - 1, '{') && !source.IsSign(i - 1, ',');
        names.Add(isDefault ? "default" : source[i].ToString());
        bool isRenamed = source.IsWord(i + 1, "as");
        locals.Add(source[isRenamed ? i + 2 : i].ToString());
        return isRenamed ? i + 2 : i;
    }

    private void ReadExport(int at)
    {
        int i = at + 1;
        if (source.IsSign(i, '*'))
        {
            int from = source.IsWord(i + 1, "as") ? i + 3 : i + 1;
            if (source.IsWord(from, "from") && source.IsText(from + 1))
            {
                Add(from + 1, ImportKind.Reexport, ["*"], []);
            }

            return;
        }

        if (source.IsSign(i, '{'))
        {
            int close = source.Closing(i, '{', '}');
            bool isReexport = source.IsWord(close + 1, "from") && source.IsText(close + 2);
            var names = new List<string>();
            for (int t = i + 1; t < close; t++)
            {
                bool isName =
                    source.IsWord(t)
                    && !source.IsWord(t - 1, "as")
                    && !source.IsWord(t, "as")
                    && (source.IsSign(t - 1, '{') || source.IsSign(t - 1, ','));
                if (isName)
                {
                    names.Add(source[t].ToString());
                    exports.Add(source[source.IsWord(t + 1, "as") ? t + 2 : t].ToString());
                }
            }

            if (isReexport && names.Count > 0)
            {
                Add(close + 2, ImportKind.Reexport, names, []);
            }

            return;
        }

        while (source.IsWord(i) && source[i] is "async" or "const" or "let" or "var" or "function" or "class" or "abstract" or "declare")
        {
            i++;
        }

        i += source.IsSign(i, '*') ? 1 : 0;
        string name = source.IsWord(i) ? source[i].ToString() : "";
        exports.Add(name);
        traits |= ServerFunctions.Contains(name, StringComparer.Ordinal) ? ModuleTraits.ServerData : ModuleTraits.None;
    }

    private void Add(int specifier, ImportKind kind, IReadOnlyList<string> names, List<string> locals) =>
        imports.Add((new ModuleImport(source[specifier].ToString(), source.LineOf(specifier), kind, names, IsUsed: true), locals));

    /// <summary>Imported names that stand where a value stands at least once.</summary>
    private HashSet<string> UsedNames()
    {
        var wanted = imports.SelectMany(i => i.Locals).ToHashSet(StringComparer.Ordinal);
        var used = new HashSet<string>(StringComparer.Ordinal);
        var lookup = wanted.GetAlternateLookup<ReadOnlySpan<char>>();
        for (int i = 0; i < source.Count && wanted.Count > 0; i++)
        {
            if (
                source.IsWord(i)
                && !declarations.Contains(i)
                && lookup.TryGetValue(source[i], out string? name)
                && !source.IsSign(i - 1, '.')
                && !IsType(i, name)
            )
            {
                used.Add(name);
            }
        }

        return used;
    }

    /// <summary>Whether a name in capitals stands where TypeScript expects a type.</summary>
    private bool IsType(int i, string name)
    {
        if (!char.IsAsciiLetterUpper(name[0]))
        {
            return source.IsWord(i - 1, "typeof") && (source.IsSign(i - 2, ':') || source.IsSign(i - 2, '<') || source.IsSign(i - 2, '='));
        }

        if (source.IsSign(i - 1, '<'))
        {
            // A component of JSX follows a sign, type arguments follow a name.
            return source.IsWord(i - 2) && source[i - 2] is not "return";
        }

        return source.IsSign(i - 1, ':')
            || source.IsSign(i - 1, '|')
            || source.IsSign(i - 1, '&')
            || source.IsWord(i - 1, "as")
            || source.IsWord(i - 1, "implements")
            || source.IsWord(i - 1, "satisfies")
            || source.IsWord(i - 1, "keyof")
            || source.IsWord(i - 1, "typeof")
            || source.IsWord(i - 1, "is");
    }
}
