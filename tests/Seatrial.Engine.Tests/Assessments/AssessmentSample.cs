using Seatrial.Engine.Assessments;
using Seatrial.Engine.Configuration;
using Seatrial.Engine.Controls;
using Seatrial.Engine.Facts;
using Seatrial.Engine.Findings;
using Seatrial.Engine.Scanning;
using Seatrial.Engine.Workspaces;

namespace Seatrial.Engine.Tests.Assessments;

/// <summary>Small assessments built by hand: one slice with the judges that a test gives.</summary>
internal static class AssessmentSample
{
    public static ControlDescriptor Control(string id, Requirement requirement, bool marker = false) =>
        new()
        {
            Id = id,
            Requirement = requirement,
            Title = id,
            Why = "",
            HowJudged = "",
            HowToFix = "",
            IsPrototypeMarker = marker,
        };

    public static Finding Finding(string controlId, string path, int line, Severity severity = Severity.Medium, string identity = "it") =>
        new()
        {
            RuleId = "sample/rule",
            ControlId = controlId,
            Message = "A sample.",
            Severity = severity,
            Confidence = Confidence.High,
            Location = new SourceLocation(path, line),
            Remediation = "Mend it.",
            Identity = identity,
        };

    public static Application Application(string name, string root = "") => new(name, root, "service", []);

    public static Assessment Assess(
        IReadOnlyList<ControlDescriptor> controls,
        IReadOnlyList<ControlJudge> judges,
        params IReadOnlyList<Application> applications
    ) =>
        Assessor.Assess(
            new AssessmentInput
            {
                Repository = new RepositoryState { Name = "sample" },
                Configuration = SeatrialConfiguration.Empty,
                Controls = controls,
                Slices = [new RequirementSlice { Name = "sample", Judges = judges }],
                Applications = [.. applications.Select(a => new ApplicationScope(a, FactSet.Empty))],
                Facts = FactSet.Empty,
                Coverage = new Coverage { FilesRead = 1, BytesRead = 1 },
                AsOf = new DateOnly(2026, 1, 1),
            }
        );
}
