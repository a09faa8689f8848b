using System.Globalization;
using System.Text.Json;
using Seatrial.Components.Vex;
using Seatrial.Engine.Decisions;
using Seatrial.Requirements.Dependencies.Vulnerabilities;

namespace Seatrial.Cli.Commands.Deps;

/// <summary>What people said of a vulnerability, for programs.</summary>
internal static class DepsAnswerJson
{
    public static void Write(Utf8JsonWriter json, VulnerabilityAnswer answer)
    {
        if (answer.Vex is { } vex)
        {
            json.WriteStartObject("vex");
            json.WriteString("status", vex.Status.OpenVex());
            json.WriteString("justification", vex.Justification);
            json.WriteString("text", vex.Text);
            json.WriteString("author", vex.Author);
            json.WriteString("time", vex.Time?.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture));
            json.WriteString("path", vex.File);
            json.WriteNumber("line", vex.Line);
            json.WriteEndObject();
        }

        if (answer.Decision is { } reviewed)
        {
            var decision = reviewed.Decision;
            json.WriteStartObject("decision");
            json.WriteString("id", decision.Id);
            json.WriteString("decision", decision.Kind.Word());
            json.WriteString("application", decision.Application);
            json.WriteString("owner", decision.Owner);
            json.WriteString("reason", decision.Reason ?? decision.Where);
            json.WriteString("until", decision.LastDay?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
            json.WriteBoolean("counts", reviewed.Counts);
            json.WriteString("standing", DepsJson.Word(reviewed.Standing));
            json.WriteString("why", reviewed.Reason);
            json.WriteEndObject();
        }
    }
}
