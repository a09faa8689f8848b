using Seatrial.Components.Packages;

namespace Seatrial.Components.Reading.Java;

/// <summary>build.sbt.lock (sbt-dependency-lock, version 1).</summary>
internal static class SbtLock
{
    public static void Read(ReadingContext context)
    {
        foreach (var entry in context.Json()["dependencies"].Items)
        {
            var configurations = entry["configurations"].Texts().ToList();
            var draft = new ComponentDraft
            {
                Ecosystem = Ecosystem.Maven,
                Name = $"{entry["org"].Text}:{entry["name"].Text}",
                Version = entry["version"].Text,
                Line = entry.Line,
                Scope =
                    configurations.Count == 0 ? ComponentScope.Unknown
                    : configurations.Exists(c => c is "compile" or "runtime") ? ComponentScope.Production
                    : ComponentScope.Development,
                Hashes = [.. entry["artifacts"].Items.Select(a => IntegrityHash.Parse(a["hash"].Text ?? "")).OfType<IntegrityHash>()],
            };
            draft.Groups.UnionWith(configurations);
            context.Output.Add(draft);
        }
    }
}
