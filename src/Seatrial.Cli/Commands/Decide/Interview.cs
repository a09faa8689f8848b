using System.Globalization;
using System.Text;
using Seatrial.Cli.Hosting;
using Seatrial.Engine.Assessments;
using Seatrial.Engine.Controls;
using Seatrial.Engine.Decisions;
using Seatrial.Engine.Policies;
using Seatrial.Reporting.Text;

namespace Seatrial.Cli.Commands.Decide;

/// <summary>
/// Goes through what is undecided, most important first, and takes one key for each answer. Each decision is written at once, so that it
/// can be left and taken up again at any time.
/// </summary>
internal sealed class Interview(CommandContext context, string folder, Assessment assessment) : IDisposable
{
    private const int ShownFindings = 5;
    private const int DefaultFixDays = 30;

    private readonly StreamReader input = new(context.Input(), Encoding.UTF8);
    private string? lastOwner;
    private string? lastApprover;
    private int decided;

    public int Run()
    {
        var open = assessment
            .Applications.SelectMany(a => a.Undecided.Select(c => (Application: a, Control: c)))
            .OrderBy(r => r.Control.Judgement.Status == ControlStatus.Unknown)
            .ThenByDescending(r => r.Control.Judgement.Findings.Select(f => f.Severity).DefaultIfEmpty(r.Control.Control.Severity).Max())
            .ThenByDescending(r => r.Control.Control.IsPrototypeMarker)
            .ToList();
        if (open.Count == 0)
        {
            Say("Nothing is undecided. 'seatrial decide --list' shows what was decided.");
            return ExitStatus.Fine;
        }

        Say($"{open.Count} to decide. Each answer is written at once; q ends here and the rest is asked next time.");
        for (int i = 0; i < open.Count; i++)
        {
            var (application, control) = open[i];
            Show(application, control, i + 1, open.Count);
            if (!Ask(application, control))
            {
                break;
            }
        }

        int left = open.Count - decided;
        Say(left == 0 ? "All is decided. Commit .seatrial/decisions.yaml." : $"{decided} decided, {left} left.");
        return left == 0 ? ExitStatus.Fine : ExitStatus.GateFails;
    }

    public void Dispose() => input.Dispose();

    private void Show(ApplicationAssessment application, ControlResult control, int number, int count)
    {
        string scope = assessment.Applications.Count > 1 ? $" [{application.Application.Name}]" : "";
        Say("");
        Say($"{number}/{count}  {control.Control.Id}{scope}  {Words.Sentence(control.Control.Title)}");
        foreach (var finding in control.Decisions.Open.Take(ShownFindings))
        {
            Say($"    {finding.Location}  {Words.Stopped(finding.Message)}");
        }

        if (control.Decisions.Open.Count > ShownFindings)
        {
            Say($"    … and {control.Decisions.Open.Count - ShownFindings} more");
        }

        if (control.Judgement.Status == ControlStatus.Unknown)
        {
            Say($"    Not known: {Words.Stopped(control.Judgement.Reason ?? "")}");
        }

        if (control.Decisions.Open is [var first, ..])
        {
            Say($"    Fix: {Words.Stopped(Words.FirstSentence(first.Remediation))}");
        }
    }

    /// <summary>False when the person leaves.</summary>
    private bool Ask(ApplicationAssessment application, ControlResult control)
    {
        while (true)
        {
            switch (Key($"  f fix, a accept, n not applicable, c compensated, w why, s skip, q quit: "))
            {
                case 'f':
                    return Decide(application, control, DecisionKind.Fix) || Ask(application, control);
                case 'a':
                    return Decide(application, control, DecisionKind.Accept) || Ask(application, control);
                case 'n':
                    return Decide(application, control, DecisionKind.NotApplicable) || Ask(application, control);
                case 'c':
                    return Decide(application, control, DecisionKind.Compensated) || Ask(application, control);
                case 's':
                    return true;
                case 'q' or null:
                    return false;
                case 'w':
                    Why(control);
                    break;
            }
        }
    }

    private void Why(ControlResult control)
    {
        Say($"    Why: {control.Control.Why}");
        Say($"    How to fix: {control.Control.HowToFix}");
        foreach (var finding in control.Decisions.Open)
        {
            Say($"    {finding.Location}  {Words.Stopped(finding.Message)}");
            foreach (string reason in finding.Reasons)
            {
                Say($"        {reason}");
            }
        }

        foreach (var evidence in control.Judgement.Evidence)
        {
            Say($"    {evidence.Statement}{(evidence.Location is { } at ? $" ({at})" : "")}");
        }
    }

    /// <summary>False where the answers make no decision that counts: the person is asked again.</summary>
    private bool Decide(ApplicationAssessment application, ControlResult control, DecisionKind kind)
    {
        var policy = assessment.Configuration.Policy;
        if (kind == DecisionKind.Accept && policy.NeverAccept.Contains(control.Control.Id))
        {
            Say($"    Policy lets nobody accept {control.Control.Id}.");
            return false;
        }

        string? owner = Line("  Who answers for it", lastOwner ?? application.Declared.Owner?.Value);
        string? reason = kind is DecisionKind.Accept or DecisionKind.NotApplicable ? Line("  Why", null) : null;
        string? where = kind == DecisionKind.Compensated ? Line("  What does it instead, and where", null) : null;
        var start = assessment.AsOf.AddDays(kind == DecisionKind.Fix ? DefaultFixDays : Policy.AcceptForDays);
        string? until = kind is DecisionKind.Fix or DecisionKind.Accept
            ? Line("  Until", start.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))
            : null;
        string? approver =
            kind != DecisionKind.Fix && policy.NeedsApprover.Contains(control.Control.Id) ? Line("  Who approved it", lastApprover) : null;
        DateOnly? day = null;
        if (until is not null)
        {
            if (!DateOnly.TryParseExact(until, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var parsed))
            {
                Say($"    '{until}' is no day such as 2026-01-31.");
                return false;
            }

            day = parsed;
        }

        var choice = new DecideChoice
        {
            Control = control.Control.Id,
            Kind = kind,
            Owner = owner,
            Reason = reason,
            Where = where,
            Until = day,
            Approver = approver,
        };
        var (drafts, problem) = DecisionDraft.Of(choice, [(application, control)], assessment);
        problem ??= drafts.Select(d => DecisionRules.Refusal(d, policy)).FirstOrDefault(r => r is not null);
        if (problem is not null)
        {
            Say($"    {Words.Stopped(problem)}");
            return false;
        }

        (lastOwner, lastApprover) = (owner, approver ?? lastApprover);
        bool isWritten = DecisionStore.Add(context, folder, drafts) == ExitStatus.Fine;
        decided += isWritten ? 1 : 0;
        return isWritten;
    }

    private void Say(string line) => context.Out.Write(SafeText.Clean(line) + "\n");

    /// <summary>The first letter of the answer; null at the end of the input.</summary>
    private char? Key(string question)
    {
        context.Out.Write(question);
        context.Out.Flush();
        if (context.ReadKey() is { } key)
        {
            context.Out.Write($"{key}\n");
            return char.ToLowerInvariant(key);
        }

        string? line;
        do
        {
            line = input.ReadLine();
        } while (line is { Length: 0 });

        return line is null ? null : char.ToLowerInvariant(line[0]);
    }

    private string? Line(string question, string? proposal)
    {
        context.Out.Write(SafeText.Clean(proposal is null ? $"{question}: " : $"{question} [{proposal}]: "));
        context.Out.Flush();
        string? line = input.ReadLine()?.Trim();
        return line is null or "" ? proposal : line;
    }
}
