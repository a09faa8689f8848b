using Seatrial.Engine.Workspaces.Changes;
using Seatrial.Secrets.Changes;
using Seatrial.Secrets.Policies;

namespace Seatrial.Requirements.Checks;

/// <summary>
/// Which credentials a change of a repository brings: configuration → changed files → texts of both sides → facts → SEC-1 → assessment.
/// </summary>
public static class ChangeRun
{
    /// <summary>Runs it. What a user can get wrong comes back as problems.</summary>
    public static CheckOutcome Run(ChangeRequest request)
    {
        var (configuration, problems) = ConfigurationSource.Read(request.Path, request.ConfigurationPath);
        var secrets = SecretPolicySource.Read(request.Path, request.Secrets, configuration);
        if (problems.Count + secrets.Problems.Count > 0)
        {
            return CheckOutcome.Failed([.. problems, .. secrets.Problems]);
        }

        var opened = request.Open(request.Options with { Exclude = [.. configuration.Exclude, .. request.Options.Exclude] });
        if (!opened.IsOpen)
        {
            return CheckOutcome.Failed(opened.Problem);
        }

        using var change = opened.Change;
        var look = LookAt(change, secrets.Value);
        return CheckOutcome.Of(look.Finish(change.Repository, configuration, change.Gaps, request.AsOf));
    }

    /// <summary>The credentials that a change brings; with no policy only the files that can be read are counted.</summary>
    internal static ChangeLook LookAt(ChangeSet change, SecretPolicy? policy)
    {
        var look = new ChangeLook(policy ?? SecretPolicy.Default);
        foreach (var step in change.Steps)
        {
            Look(change, step, look, isSearch: policy is not null);
        }

        return look;
    }

    private static void Look(ChangeSet change, ChangeStep step, ChangeLook look, bool isSearch)
    {
        var brought = new List<(ChangedFile File, List<NewSecret> Secrets)>();
        foreach (var file in step.Files)
        {
            if (change.ReadCurrent(file, out var gap) is not { } content)
            {
                look.AddGap(gap!);
            }
            else if (!isSearch)
            {
                look.Count(content);
            }
            else if (look.Look(content, change.ReadBases(file)) is { Count: > 0 } fresh)
            {
                brought.Add((file, fresh));
            }
        }

        RemoveMoved(change, step, brought, look.Secrets);
        foreach (var (file, fresh) in brought)
        {
            fresh.ForEach(s => look.Report(s.Match, file.File, step.Commit));
        }
    }

    /// <summary>What the same change takes away in one file and brings in another was there before.</summary>
    private static void RemoveMoved(
        ChangeSet change,
        ChangeStep step,
        List<(ChangedFile File, List<NewSecret> Secrets)> brought,
        NewSecrets secrets
    )
    {
        if (brought.Count == 0)
        {
            return;
        }

        foreach (var text in change.ReadEverythingBefore(step))
        {
            brought.ForEach(b => secrets.RemoveKnown(b.Secrets, text));
            if (brought.TrueForAll(b => b.Secrets.Count == 0))
            {
                return;
            }
        }
    }
}
