using System.Collections.Frozen;
using Seatrial.Engine.Findings;
using Seatrial.Engine.Scanning;
using Seatrial.Engine.Workspaces;
using Seatrial.Requirements.Deployment;
using Seatrial.Requirements.Stack;
using Seatrial.Secrets.Values;

namespace Seatrial.Requirements.Containers;

/// <summary>
/// Reads Dockerfiles and Containerfiles: what the last stage runs, as whom, whether its health is checked, which settings are baked in.
/// </summary>
internal sealed class DockerfileAnalyzer : IFileAnalyzer
{
    private static readonly FrozenSet<string> FileNames = new[] { "Dockerfile", "Containerfile" }.ToFrozenSet(
        StringComparer.OrdinalIgnoreCase
    );

    public string Name => "dockerfile";

    public bool Accepts(WorkspaceFile file) => IsDockerfile(file.Name) && !TemplateNames.IsTemplate(file.Path) && file.Size < 256 * 1024;

    public void Analyze(FileContent content, FactCollector collector)
    {
        var instructions = DockerfileReader.Read(content.Text);
        var stages = new Dictionary<string, DockerStage>(StringComparer.OrdinalIgnoreCase);
        var secrets = new SortedSet<string>(StringComparer.Ordinal);
        DockerStage? current = null;
        foreach (var instruction in instructions)
        {
            if (instruction.Keyword == "FROM")
            {
                current = Begin(content.File.Path, instruction, stages);
            }
            else if (current is not null)
            {
                current = current.With(instruction);
            }

            if (instruction.Keyword is "ENV" or "ARG")
            {
                secrets.UnionWith(DockerVariables.Read(instruction).Select(v => v.Name).Where(CredentialNames.IsSecret));
            }

            if (current is not null)
            {
                stages[current.Alias] = current;
            }
        }

        if (current is not null)
        {
            Emit(current, string.Join(", ", secrets), DeploymentStages.Of(content.File), collector);
        }
    }

    private static bool IsDockerfile(ReadOnlySpan<char> name)
    {
        int dot = name.IndexOf('.');
        var names = FileNames.GetAlternateLookup<ReadOnlySpan<char>>();
        bool excluded =
            name.EndsWith(".dockerignore", StringComparison.OrdinalIgnoreCase) || name.EndsWith(".md", StringComparison.OrdinalIgnoreCase);
        return !excluded
            && (names.Contains(dot < 0 ? name : name[..dot]) || name.EndsWith(".dockerfile", StringComparison.OrdinalIgnoreCase));
    }

    private static DockerStage Begin(string path, DockerInstruction instruction, Dictionary<string, DockerStage> stages)
    {
        string[] words = instruction.Arguments.Split([' ', '\t'], StringSplitOptions.RemoveEmptyEntries);
        string[] parts = [.. words.Where(w => !w.StartsWith("--", StringComparison.Ordinal))];
        string image = parts.Length > 0 ? parts[0] : "";
        string alias = parts.Length > 2 && parts[1].Equals("as", StringComparison.OrdinalIgnoreCase) ? parts[2] : $"#{instruction.Line}";
        return stages.TryGetValue(image, out var parent)
            ? parent with
            {
                Line = instruction.Line,
                Base = image,
                Alias = alias,
            }
            : new DockerStage(path, instruction.Line, image) { Alias = alias };
    }

    private static void Emit(DockerStage final, string secrets, DeploymentStage stage, FactCollector collector)
    {
        string path = final.Path;
        collector.Add(
            new ContainerImageFact(
                new SourceLocation(path, final.Line),
                final.User,
                final.HealthCheck,
                final.Ports,
                final.Command,
                secrets,
                stage
            )
        );
        if (final.HealthCheck is { } check)
        {
            collector.Add(new HealthCheckFact(check, "Docker", path, KnownImages.Find(final.Base) is { Engine: not null }, stage));
        }

        foreach (var (name, value, line) in final.Environment.GroupBy(v => v.Name, StringComparer.Ordinal).Select(g => g.Last()))
        {
            if (WatchedSettings.Canonical(SettingTechnology.Environment, name) is { } watched)
            {
                collector.Add(new SettingFact(new SourceLocation(path, line), SettingTechnology.Environment, watched, value, stage, path));
            }
        }
    }
}
