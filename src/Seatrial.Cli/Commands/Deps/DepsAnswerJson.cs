using System.Globalization;
using System.Text.Json;
using Seatrial.Components.Vex;
using Seatrial.Engine.Decisions;
using Seatrial.Requirements.Dependencies.Vulnerabilities;

namespace Seatrial.Cli.Commands.Deps;

/// <summary>What people said of a vulnerability and what code does with its package, for programs.</summary>
internal static class DepsAnswerJson
{
    /// <summary>What code does with the package, one word; empty where nobody looked.</summary>
    public static string Use(Reachability? reach) =>
        reach?.Use switch
        {
            PackageUse.Production => "production",
            PackageUse.TestsOnly => "tests_only",
            PackageUse.NotFound => "no_import_found",
            PackageUse.NotRead => "not_read",
            _ => "",
        };

    public static void Write(Utf8JsonWriter json, Reachability? reach)
    {
        if (reach is null)
        {
            return;
        }

        json.WriteStartObject("code");
        json.WriteString("use", Use(reach));
        json.WriteString("imports", reach.Place?.Import.Module);
        json.WriteString("path", reach.Place?.Location.Path);
        if (reach.Place is { } place)
        {
            json.WriteNumber("line", place.Location.Line);
        }

        json.WriteStartArray("through");
        foreach (string name in reach.Through)
        {
            json.WriteStringValue(name);
        }

        json.WriteEndArray();
        json.WriteStartArray("notImported");
        foreach (string path in reach.NotImported)
        {
            json.WriteStringValue(path);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

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
