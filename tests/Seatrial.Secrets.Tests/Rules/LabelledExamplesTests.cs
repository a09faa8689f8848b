using System.Text.Json;
using Seatrial.Engine.Workspaces;
using Seatrial.Secrets.Rules;
using Seatrial.Secrets.Scanning;
using Seatrial.Tests;

namespace Seatrial.Secrets.Tests.Rules;

/// <summary>
/// Other tools' own examples as a floor that no change may fall through; the bench command <c>accuracy</c> tells the exact figures by
/// source and kind.
/// </summary>
public sealed class LabelledExamplesTests
{
    [Theory]
    [InlineData("gitleaks.jsonl", 0.96, 0.95)]
    [InlineData("noseyparker.jsonl", 0.88, 0.74)]
    [InlineData("ms-security-utilities.jsonl", 0.97, 0.92)]
    [InlineData("kingfisher.jsonl", 0.98, 0.70)]
    public void Precision_and_recall_on_labelled_examples_do_not_fall(string file, double precision, double recall)
    {
        var scanner = new SecretScanner(SecretRules.All);
        int found = 0,
            missed = 0,
            wrong = 0;
        foreach (string line in File.ReadLines(SharedData.Require("secrets", file)))
        {
            using var row = JsonDocument.Parse(line);
            bool isSecret = row.RootElement.GetProperty("label").GetBoolean();
            if (isSecret && row.RootElement.TryGetProperty("report", out var report) && report.ValueKind == JsonValueKind.False)
            {
                continue;
            }

            bool isReported = IsReported(scanner, PathOf(row.RootElement), row.RootElement.GetProperty("text").GetString()!);
            found += isSecret && isReported ? 1 : 0;
            missed += isSecret && !isReported ? 1 : 0;
            wrong += !isSecret && isReported ? 1 : 0;
        }

        Assert.InRange((double)found / (found + wrong), precision, 1);
        Assert.InRange((double)found / (found + missed), recall, 1);
    }

    /// <summary>A snippet without a name of its own says nothing about its file.</summary>
    private static string PathOf(JsonElement row) =>
        row.TryGetProperty("path", out var path) && path.GetString() is { Length: > 0 } name ? name : "snippet";

    private static bool IsReported(SecretScanner scanner, string path, string text)
    {
        var matches = new List<SecretMatch>();
        scanner.Scan(FileContent.FromText(path, text, FileRoles.Of(path)), matches);
        return matches.Exists(m => m.Class != SecretClass.PublicByDesign);
    }
}
