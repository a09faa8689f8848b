using Seatrial.Engine.Findings;
using Seatrial.Engine.Scanning;

namespace Seatrial.Requirements.Sources;

/// <summary>
/// Keys of a schema that the environment has to fit (zod, t3-env, envalid, Joi, valibot, yup, TypeBox): an object whose keys are constants
/// and whose values are built by calls, in a file that hands over the environment as a whole.
/// </summary>
internal static class EnvironmentSchemas
{
    private static readonly string[] Marks =
    [
        "createEnv(",
        "cleanEnv(",
        "validationSchema",
        "parse(process.env",
        "safeParse(process.env",
        "validate(process.env",
        "Env.create(",
        "Env.rules(",
        "envSchema",
        "experimental__runtimeEnv",
    ];

    public static bool Holds(string text) => Array.Exists(Marks, m => text.Contains(m, StringComparison.Ordinal));

    public static void Read(SourceText source, string path, FactCollector collector)
    {
        for (int i = 1; i < source.Count - 3; i++)
        {
            bool isKey = source.IsWord(i) && source.IsSign(i + 1, ':') && (source.IsSign(i - 1, ',') || source.IsSign(i - 1, '{'));
            bool isBuilt =
                isKey
                && source.IsWord(i + 2)
                && !source.IsWord(i + 2, "process")
                && (source.IsSign(i + 3, '.') || source.IsSign(i + 3, '('));
            if (isBuilt && EnvironmentReader.IsName(source[i].ToString(), isConstant: true))
            {
                collector.Add(
                    new EnvironmentReadFact(
                        new SourceLocation(path, source.LineOf(i)),
                        source[i].ToString(),
                        EnvironmentAccess.Process,
                        "environment schema"
                    )
                );
            }
        }
    }
}
