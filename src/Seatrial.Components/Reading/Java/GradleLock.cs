using Seatrial.Components.Packages;

namespace Seatrial.Components.Reading.Java;

/// <summary>
/// gradle.lockfile (Gradle docs, dependency locking): one line for each module with its configurations; before Gradle 7 a file for each
/// configuration.
/// </summary>
internal static class GradleLock
{
    public static void Read(ReadingContext context)
    {
        int number = 0;
        foreach (string raw in context.Text.Split('\n'))
        {
            number++;
            string line = raw.Trim();
            int equals = line.IndexOf('=', StringComparison.Ordinal);
            string[] parts = (equals >= 0 ? line[..equals] : line).Split(':');
            if (line.StartsWith('#') || parts.Length != 3 || parts.Any(p => p.Length == 0 || p.Contains(' ', StringComparison.Ordinal)))
            {
                continue;
            }

            string[] configurations =
                equals >= 0
                    ? line[(equals + 1)..].Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
                    : [Path.GetFileNameWithoutExtension(context.FileName)];
            var draft = new ComponentDraft
            {
                Ecosystem = Ecosystem.Maven,
                Name = $"{parts[0]}:{parts[1]}",
                Version = parts[2],
                Line = number,
                Scope =
                    context.FileName.StartsWith("buildscript", StringComparison.Ordinal)
                    || GradleConfigurations.AreDevelopment(configurations)
                        ? ComponentScope.Development
                        : ComponentScope.Production,
            };
            draft.Groups.UnionWith(configurations);
            context.Output.Add(draft);
        }
    }
}
