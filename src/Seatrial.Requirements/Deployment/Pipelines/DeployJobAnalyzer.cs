using Seatrial.Engine.Documents;
using Seatrial.Engine.Findings;
using Seatrial.Engine.Scanning;
using Seatrial.Engine.Workspaces;
using Seatrial.Requirements.Stack;
using Seatrial.Requirements.Stack.Ci;
using Seatrial.Secrets.Values;

namespace Seatrial.Requirements.Deployment.Pipelines;

/// <summary>
/// Reads which jobs of a pipeline deploy, and where, and which secrets of the application GitHub hands to them. The steps come from the
/// reader of pipelines; what it says of the file is not said again here.
/// </summary>
internal sealed class DeployJobAnalyzer : IFileAnalyzer
{
    private const CiTriggers Deploying =
        CiTriggers.Push
        | CiTriggers.Manual
        | CiTriggers.Release
        | CiTriggers.Tag
        | CiTriggers.Called
        | CiTriggers.Schedule
        | CiTriggers.Other;

    private readonly CiAnalyzer pipelines = new();

    public string Name => "deploy-jobs";

    public bool Accepts(WorkspaceFile file) => pipelines.Accepts(file) && DeploymentStages.Of(file).IsDeployable();

    public void Analyze(FileContent content, FactCollector collector)
    {
        var read = new FactCollector();
        pipelines.Analyze(content, read);
        var steps = read
            .Facts.OfType<CiStepFact>()
            .Where(s => s.Purpose == CiPurpose.Deploy && s.System != CiSystem.GitHook && (s.Triggers & Deploying) != CiTriggers.None)
            .ToList();
        if (steps.Count == 0)
        {
            return;
        }

        var jobs = steps[0].System == CiSystem.GitHubActions ? YamlDocuments.Parse(content.Text).Root["jobs"] : DocumentNode.Missing;
        foreach (var job in steps.GroupBy(s => s.Job ?? "", StringComparer.Ordinal))
        {
            var body = jobs[job.Key];
            string environment = body["environment"].Text ?? body["environment"]["name"].Text ?? "";
            var stage = StageOf(job.Key, environment);
            var deploying = job.Where(s =>
                    !DeployJobs.IsAmbiguous(s.Tool) || DeployJobs.SaysDeploy(content.File.Path, job.Key, environment)
                )
                .ToList();
            if (deploying.Count > 0 && stage.IsDeployable())
            {
                deploying.ForEach(s => collector.Add(new DeployTargetFact(s.Location, s.ToolName, stage)));
                Secrets(body, content.File.Path, stage, collector);
            }
        }
    }

    private static DeploymentStage StageOf(string job, string environment)
    {
        var stated = DeploymentStages.OfPath(environment);
        return stated != DeploymentStage.Unstated ? stated
            : DeployJobs.IsPreview(job) || DeployJobs.IsPreview(environment) ? DeploymentStage.Test
            : DeploymentStages.OfPath(job);
    }

    /// <summary>One fact for a job: the first secret that the application itself needs, and not only the way to the platform.</summary>
    private static void Secrets(DocumentNode job, string path, DeploymentStage stage, FactCollector collector)
    {
        var found = Texts(job)
            .SelectMany(t => DeployJobs.SecretsOf(t.Text!).Select(name => (t.Line, Name: name)))
            .Where(s => (CredentialNames.IsSecret(s.Name) || DeployJobs.IsConnection(s.Name)) && !DeployJobs.IsPlatformCredential(s.Name))
            .OrderBy(s => s.Line)
            .ThenBy(s => s.Name, StringComparer.Ordinal)
            .ToList();
        if (found.Count > 0)
        {
            collector.Add(new SecretReferenceFact(new SourceLocation(path, found[0].Line), "GitHub Actions secrets", stage));
        }
    }

    private static IEnumerable<DocumentNode> Texts(DocumentNode root)
    {
        var open = new Stack<DocumentNode>([root]);
        while (open.TryPop(out var node))
        {
            if (node.Text is not null)
            {
                yield return node;
            }

            foreach (var child in node.Items.Concat(node.Members.Select(m => m.Value)))
            {
                open.Push(child);
            }
        }
    }
}
