using Seatrial.Engine.Findings;
using Seatrial.Engine.Scanning;

namespace Seatrial.Requirements.Sources;

/// <summary>
/// Tags of fields by which Go's libraries fill a struct from the environment: <c>env:"NAME,required"</c> (caarlos0/env, cleanenv,
/// go-envconfig, kong), <c>envconfig:"NAME"</c>, <c>conf:"env:NAME"</c>, and <c>mapstructure:"NAME"</c> where viper reads the environment,
/// which the capitals show.
/// </summary>
internal static class GoTags
{
    private static readonly string[] Keys = ["env:\"", "envconfig:\"", "mapstructure:\"", "conf:\"env:"];

    public static void Read(SourceText source, string path, FactCollector collector)
    {
        for (int i = 1; i < source.Count; i++)
        {
            if (!source.IsText(i) || source[i].Length > 1000)
            {
                continue;
            }

            foreach (string key in Keys)
            {
                if (Value(source[i], key) is { } name && EnvironmentReader.IsName(name, isConstant: true))
                {
                    collector.Add(
                        new EnvironmentReadFact(new SourceLocation(path, source.LineOf(i)), name, EnvironmentAccess.Process, "struct tag")
                    );
                    break;
                }
            }
        }
    }

    private static string? Value(ReadOnlySpan<char> tag, string key)
    {
        int at = tag.IndexOf(key);
        if (at < 0 || (at > 0 && tag[at - 1] != ' '))
        {
            return null;
        }

        var rest = tag[(at + key.Length)..];
        int end = rest.IndexOfAny("\",");
        return end <= 0 ? null : rest[..end].Trim().ToString();
    }
}
