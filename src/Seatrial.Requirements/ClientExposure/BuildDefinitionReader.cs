using Seatrial.Engine.Findings;
using Seatrial.Engine.Scanning;
using Seatrial.Requirements.Sources;

namespace Seatrial.Requirements.ClientExposure;

/// <summary>Reads the settings of bundlers that copy variables into the build, from the documentation of each.</summary>
internal static class BuildDefinitionReader
{
    private static readonly (string File, string Opening, string Setting)[] Settings =
    [
        ("vite.config", "define : {", "Vite's define"),
        ("next.config", "env : {", "the env of next.config"),
        ("next.config", "publicRuntimeConfig : {", "publicRuntimeConfig of next.config"),
        ("nuxt.config", "public : {", "runtimeConfig.public of nuxt.config"),
        ("app.config", "extra : {", "extra of Expo's app.config"),
        ("webpack", "DefinePlugin ( {", "webpack's DefinePlugin"),
        ("webpack", "EnvironmentPlugin ( [", "webpack's EnvironmentPlugin"),
        ("webpack", "EnvironmentPlugin ( {", "webpack's EnvironmentPlugin"),
        ("rsbuild.config", "define : {", "Rsbuild's define"),
        ("rspack.config", "DefinePlugin ( {", "Rspack's DefinePlugin"),
        ("craco.config", "DefinePlugin ( {", "webpack's DefinePlugin"),
        ("electron.vite.config", "define : {", "Vite's define"),
    ];

    public static void Read(SourceText source, string path, string fileName, FactCollector collector)
    {
        foreach (var (file, opening, setting) in Settings)
        {
            if (!fileName.StartsWith(file, StringComparison.OrdinalIgnoreCase))
            {
                continue;
            }

            var pattern = new TokenPattern(opening);
            for (int i = 0; i < source.Count; i++)
            {
                if (pattern.Match(source, i, out int inside) >= 0 && !source.IsSign(i - 1, '.'))
                {
                    bool isList = opening[^1] == '[';
                    Members(
                        source,
                        inside,
                        source.Closing(inside - 1, isList ? '[' : '{', isList ? ']' : '}'),
                        isList || setting.EndsWith("EnvironmentPlugin", StringComparison.Ordinal),
                        path,
                        setting,
                        collector
                    );
                }
            }
        }

        if (fileName.StartsWith("vite.config", StringComparison.OrdinalIgnoreCase))
        {
            Prefixes(source, path, collector);
        }
    }

    private static void Members(SourceText source, int from, int to, bool areNames, string path, string setting, FactCollector collector)
    {
        for (int i = from; i < to; i++)
        {
            bool isEnvironment = source.IsWord(i, "env") && !source.IsSign(i + 1, ':');
            bool isName =
                isEnvironment && (source.IsSign(i + 1, '.') && source.IsWord(i + 2) || source.IsSign(i + 1, '[') && source.IsText(i + 2));
            if (isName)
            {
                Add(source, i + 2, path, setting, collector);
            }
            else if (isEnvironment && HandsOnWhole(source, i))
            {
                collector.Add(new BuildDefinitionFact(new SourceLocation(path, source.LineOf(i)), "", setting));
            }
            else if (
                areNames
                && (source.IsText(i) || (source.IsWord(i) && source.IsSign(i + 1, ':')))
                && EnvironmentReader.IsConstant(source[i])
            )
            {
                Add(source, i, path, setting, collector);
            }
        }
    }

    /// <summary><c>...process.env</c>, <c>JSON.stringify(process.env)</c> and <c>'process.env': env</c>: every variable at once.</summary>
    private static bool HandsOnWhole(SourceText source, int env)
    {
        bool ends = source.IsSign(env + 1, ',') || source.IsSign(env + 1, '}') || source.IsSign(env + 1, ')');
        bool isProcess = source.IsSign(env - 1, '.') && source.IsWord(env - 2, "process");
        int before = isProcess ? env - 3 : env - 1;
        bool isHandedOn =
            source.IsSign(before, '.')
            || source.IsSign(before, ':')
            || (source.IsSign(before, '(') && source.IsWord(before - 1, "stringify"));
        return ends && isHandedOn;
    }

    private static void Add(SourceText source, int token, string path, string setting, FactCollector collector) =>
        collector.Add(new BuildDefinitionFact(new SourceLocation(path, source.LineOf(token)), source[token].ToString(), setting));

    private static void Prefixes(SourceText source, string path, FactCollector collector)
    {
        for (int i = 0; i < source.Count; i++)
        {
            if (source.IsWord(i, "envPrefix") && source.IsSign(i + 1, ':'))
            {
                int end = source.IsSign(i + 2, '[') ? source.Closing(i + 2, '[', ']') : i + 3;
                for (int t = i + 2; t < end; t++)
                {
                    if (source.IsText(t))
                    {
                        collector.Add(new PublicPrefixFact(new SourceLocation(path, source.LineOf(t)), source[t].ToString()));
                    }
                }
            }
        }
    }
}
