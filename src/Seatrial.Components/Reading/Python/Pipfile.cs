using Seatrial.Components.Packages;
using Seatrial.Engine.Documents;

namespace Seatrial.Components.Reading.Python;

/// <summary>Pipfile without its lock file: ranges.</summary>
internal static class Pipfile
{
    public static void Read(ReadingContext context)
    {
        var root = context.Toml();
        foreach (var section in root.Members)
        {
            if (section.Key is "source" or "requires" or "scripts" or "pipenv" or "pipfile")
            {
                continue;
            }

            bool isDev = section.Key == "dev-packages";
            foreach (var (name, line, value) in section.Value.Members)
            {
                var draft = value.IsMap ? PipfileLock.Draft(name, line, value) : PipfileLock.Draft(name, line, DocumentNode.Missing);
                string? range = value.Text ?? value["version"].Text;
                var requirement = PythonRequirement.Parse(range is null or "*" ? name : $"{name} {range}");
                draft.Version ??= requirement?.Exact;
                draft.Range = range is "*" ? null : range;
                draft.Relation = ComponentRelation.Direct;
                draft.Scope = isDev ? ComponentScope.Development : ComponentScope.Production;
                if (section.Key != "packages")
                {
                    draft.Groups.Add(isDev ? "dev" : section.Key);
                }

                context.Output.Add(draft);
            }
        }
    }
}
