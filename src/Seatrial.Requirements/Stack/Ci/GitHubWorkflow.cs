using Seatrial.Engine.Documents;
using Seatrial.Engine.Findings;
using Seatrial.Engine.Scanning;
using Seatrial.Engine.Workspaces;

namespace Seatrial.Requirements.Stack.Ci;

/// <summary>GitHub Actions: workflows and composite actions (GitHub documentation, "Workflow syntax").</summary>
internal static class GitHubWorkflow
{
    private static readonly string[] ActionFiles = ["action.yml", "action.yaml"];

    public static void Read(FileContent content, FactCollector collector)
    {
        if (collector.ReadYaml(content) is not [{ IsMap: true } root, ..])
        {
            return;
        }

        string path = content.File.Path;
        if (root["runs"].IsMap)
        {
            Steps(
                "",
                root["runs"]["steps"],
                [root],
                false,
                new CiCollector(CiSystem.GitHubActions, path, CiTriggers.Called, collector),
                path,
                collector
            );
            return;
        }

        if (!root["jobs"].IsMap)
        {
            return;
        }

        var triggers = Triggers(root["on"]);
        collector.Add(new CiWorkflowFact(CiSystem.GitHubActions, root["name"].Text, triggers, new SourceLocation(path, 1)));
        var tools = new CiCollector(CiSystem.GitHubActions, path, triggers, collector);
        foreach (var (job, line, body) in root["jobs"].Members)
        {
            if (IsOff(body))
            {
                continue;
            }

            bool isAdvisory = body["continue-on-error"].IsTrue;
            if (body["uses"].Text is { } workflow)
            {
                int called = body.Find("uses")?.Line ?? line;
                Reference(job, workflow, called, isAdvisory, tools, path, collector);
                if (workflow.StartsWith("./", StringComparison.Ordinal))
                {
                    collector.Add(new WorkflowCallFact(new SourceLocation(path, called), workflow[2..], triggers, isAdvisory));
                }
            }

            if ((body["container"].Text ?? body["container"]["image"].Text) is { } image)
            {
                tools.Named(job, image, line, isAdvisory);
            }

            Steps(job, body["steps"], [body, root], isAdvisory, tools, path, collector);
        }
    }

    private static void Steps(
        string job,
        DocumentNode steps,
        DocumentNode[] around,
        bool isAdvisoryJob,
        CiCollector tools,
        string path,
        FactCollector collector
    )
    {
        foreach (var step in steps.Items.Where(s => !IsOff(s)))
        {
            bool isAdvisory = isAdvisoryJob || step["continue-on-error"].IsTrue;
            if (step.Find("uses") is { Value.Text: { } reference } uses)
            {
                Reference(job, reference, uses.Line, isAdvisory, tools, path, collector, IsBuildAlone(reference, step["with"]));
                foreach (string file in reference.StartsWith("./", StringComparison.Ordinal) ? ActionFiles : [])
                {
                    collector.Add(
                        new WorkflowCallFact(
                            new SourceLocation(path, uses.Line),
                            $"{reference[2..].TrimEnd('/')}/{file}",
                            tools.Triggers,
                            isAdvisory
                        )
                    );
                }

                if (SecretActions.Read(reference.Split('@')[0], step["with"], name => Variable(name, [step, .. around])) is { } scan)
                {
                    tools.Found(job, scan.Tool, scan.Name, CiPurpose.SecretScan, uses.Line, isAdvisory || scan.IsAdvisory);
                }

                if (step["with"]["sbom"].IsTrue)
                {
                    tools.Script(job, "--sbom=true", uses.Line, isAdvisory);
                }

                foreach (
                    var input in step["with"]
                        .Members.Where(m =>
                            m.Key is "args" or "command" or "format" or "deployCommand"
                            || (
                                m.Key is "scanners"
                                && !reference.StartsWith("aquasecurity/trivy-action", StringComparison.OrdinalIgnoreCase)
                            )
                        )
                )
                {
                    tools.Script(job, $"{input.Value.Text} --{input.Key} {input.Value.Text}", input.Line, isAdvisory);
                }
            }

            if (step.Find("run") is { Value.Text: { } script } run)
            {
                tools.Script(job, script, run.Value.IsQuoted ? run.Line + 1 : run.Line, isAdvisory);
            }
        }
    }

    private static void Reference(
        string job,
        string reference,
        int line,
        bool isAdvisory,
        CiCollector tools,
        string path,
        FactCollector collector,
        bool isOnlyReference = false
    )
    {
        if (reference.StartsWith("docker://", StringComparison.Ordinal))
        {
            tools.Named(job, reference, line, isAdvisory);
            return;
        }

        if (reference.StartsWith('.') || reference.Contains("${{", StringComparison.Ordinal))
        {
            return;
        }

        int at = reference.LastIndexOf('@');
        string action = at < 0 ? reference : reference[..at];
        if (action.Contains('/', StringComparison.Ordinal) && action.Length < 300)
        {
            collector.Add(new ActionReferenceFact(action, at < 0 ? "" : reference[(at + 1)..], new SourceLocation(path, line)));
            if (!isOnlyReference)
            {
                tools.Action(job, action, line, isAdvisory);
            }
        }
    }

    /// <summary>
    /// An image that is built and not pushed is a test, no release ("push" is false where nothing says otherwise, action.yml of
    /// docker/build-push-action).
    /// </summary>
    private static bool IsBuildAlone(string reference, DocumentNode inputs) =>
        reference.StartsWith("docker/build-push-action@", StringComparison.OrdinalIgnoreCase)
        && inputs["push"].Text is null or "" or "false"
        && (
            inputs["outputs"].Text is not { } outputs
            || !(
                outputs.Contains("registry", StringComparison.Ordinal)
                || outputs.Contains("push=true", StringComparison.Ordinal)
                || outputs.Contains("${{", StringComparison.Ordinal)
            )
        );

    /// <summary>
    /// The value of a variable of a step, its job or its workflow; of a prefix (<c>VALIDATE_</c>), the first that is true.
    /// </summary>
    private static string? Variable(string name, DocumentNode[] around) =>
        around
            .SelectMany(n => n["env"].Members)
            .Where(m =>
                name.EndsWith('_')
                    ? m.Key.StartsWith(name, StringComparison.Ordinal) && m.Value.IsTrue && m.Key != "VALIDATE_ALL_CODEBASE"
                    : m.Key == name
            )
            .Select(m => m.Value.Text ?? string.Join(',', m.Value.Texts()))
            .FirstOrDefault();

    /// <summary>Switched off by a condition that is never true.</summary>
    private static bool IsOff(DocumentNode node) =>
        node["if"].Text is { } condition
        && condition.Replace("${{", "", StringComparison.Ordinal).Replace("}}", "", StringComparison.Ordinal).Trim() == "false";

    private static CiTriggers Triggers(DocumentNode on)
    {
        var names = on.IsMap ? on.Members.Select(m => m.Key) : on.Texts();
        var triggers = CiTriggers.None;
        foreach (string name in names)
        {
            triggers |= name switch
            {
                "push" => CiTriggers.Push,
                "pull_request" or "pull_request_target" or "merge_group" => CiTriggers.PullRequest,
                "schedule" => CiTriggers.Schedule,
                "workflow_dispatch" => CiTriggers.Manual,
                "workflow_call" => CiTriggers.Called,
                "release" => CiTriggers.Release,
                _ => CiTriggers.Other,
            };
        }

        return triggers;
    }
}
