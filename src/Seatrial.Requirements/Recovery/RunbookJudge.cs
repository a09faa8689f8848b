using Seatrial.Engine.Controls;
using Seatrial.Engine.Facts;
using Seatrial.Engine.Findings;

namespace Seatrial.Requirements.Recovery;

/// <summary>
/// REC-5. Passes on a runbook (declared, or found by name and content) together with a declared contact; fails when the declared runbook is
/// not there.
/// </summary>
internal static class RunbookJudge
{
    public static Judgement Judge(ApplicationView view)
    {
        var documents = view.Facts.Of<DocumentFact>();
        var evidence = new List<Evidence>();
        if (view.Declared.Runbook is { } declared)
        {
            string path = declared.Value.TrimStart('.', '/');
            bool isDocument = !declared.Value.Contains("://", StringComparison.Ordinal) && DocumentAnalyzer.IsDocument(path);
            if (isDocument && !documents.Any(d => d.Location.Path == path))
            {
                return Judgement.Fail(Report(declared.Value, declared.Location));
            }

            evidence.Add(new Evidence($"the runbook is {declared.Value}", isDocument ? new SourceLocation(path) : declared.Location));
        }
        else
        {
            evidence.AddRange(
                documents.Where(d => d.IsRunbook).Take(3).Select(d => new Evidence($"{d.Location.Path} says what to do", d.Location))
            );
        }

        bool hasRunbook = evidence.Count > 0;
        if (view.Declared.Contact is { } contact)
        {
            evidence.Add(new Evidence($"{contact.Value} is the contact", contact.Location));
        }

        return (hasRunbook, view.Declared.Contact) switch
        {
            (true, not null) => Judgement.Pass(evidence),
            (true, null) => Judgement.Unknown(
                "A runbook is there, but no contact is declared. State in seatrial.yaml whom to call.",
                evidence
            ),
            (false, not null) => Judgement.Unknown(
                "A contact is declared, but no runbook was found. Write one, or state in seatrial.yaml where it is kept.",
                evidence
            ),
            _ => Judgement.Unknown(
                "Neither a runbook nor a contact was found; they are often kept elsewhere. State both in seatrial.yaml."
            ),
        };
    }

    private static Finding Report(string path, SourceLocation place) =>
        new()
        {
            RuleId = RecoveryRules.RunbookMissing.Id,
            ControlId = RecoveryRules.RunbookMissing.ControlId,
            Message = $"The declared runbook '{path}' is not in the repository.",
            Severity = RecoveryRules.RunbookMissing.Severity,
            Confidence = Confidence.High,
            Location = place,
            Remediation = RecoveryRules.RunbookMissing.HowToFix,
            Identity = path,
        };
}
