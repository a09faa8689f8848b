using System.Diagnostics;
using Seatrial.Secrets.Rules;

namespace Seatrial.Cli.Tests;

/// <summary><c>seatrial secrets baseline</c> and <c>--baseline</c>.</summary>
public sealed class BaselineTests
{
    private const string Default = ".seatrial/secrets-baseline";

    private static readonly string First = SampleText.Expand("API_TOKEN={base62:40}\n", 3);
    private static readonly string Second = SampleText.Expand("SESSION_SECRET={base62:40}\n", 4);
    private static readonly string Third = SampleText.Expand("DB_PASSWORD={base62:24}\n", 5);

    [Fact]
    public void Known_credentials_pass_and_stay_listed_and_a_new_one_fails()
    {
        using var cli = new CliRun();
        cli.File("prod.env", First);
        Assert.Equal(1, cli.Run("secrets", cli.Folder));

        Assert.Equal(0, cli.Run("secrets", "baseline", cli.Folder));
        Assert.Contains("1 known credential, 1 added, 0 removed", cli.Out, StringComparison.Ordinal);
        Assert.Equal(0, cli.Run("secrets", cli.Folder));
        Assert.Contains("prod.env:1", cli.Out, StringComparison.Ordinal);
        Assert.Contains($"1 finding known from {Default}", cli.Out, StringComparison.Ordinal);

        cli.File("other.env", Second);
        Assert.Equal(1, cli.Run("secrets", cli.Folder));
        Assert.Contains("1 of the 2 credentials in the working tree fails the gate", cli.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_known_credential_is_known_after_a_move_and_a_rename_of_its_name()
    {
        using var cli = new CliRun();
        cli.File("prod.env", First);
        cli.Run("secrets", "baseline", cli.Folder);
        File.Delete(cli.In("prod.env"));
        cli.File("deep/er/live.env", "\n\n  " + First.Replace("API_TOKEN", "OTHER_API_TOKEN", StringComparison.Ordinal));

        Assert.Equal(0, cli.Run("secrets", cli.Folder));
        Assert.Contains("live.env:3", cli.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void The_file_holds_no_value_no_line_and_no_date_and_writing_it_again_changes_nothing()
    {
        using var cli = new CliRun();
        cli.File("prod.env", First + Second);
        cli.Run("secrets", "baseline", cli.Folder);
        string text = File.ReadAllText(cli.In(Default));

        Assert.DoesNotContain(First.Trim()[^20..], text, StringComparison.Ordinal);
        Assert.DoesNotContain("2026", text[..text.IndexOf("key ", StringComparison.Ordinal)], StringComparison.Ordinal);
        Assert.Contains(" prod.env\n", text, StringComparison.Ordinal);
        Assert.Equal(0, cli.Run("secrets", "baseline", cli.Folder));
        Assert.Equal(text, File.ReadAllText(cli.In(Default)));
    }

    [Fact]
    public void What_has_gone_is_reported_and_removed_on_demand_only()
    {
        using var cli = new CliRun();
        cli.File("prod.env", First + Second);
        cli.Run("secrets", "baseline", cli.Folder);
        cli.File("prod.env", First);

        Assert.Equal(0, cli.Run("secrets", cli.Folder));
        Assert.Contains("1 entry", cli.Out, StringComparison.Ordinal);
        cli.Run("secrets", "baseline", cli.Folder);
        Assert.Contains("2 known credentials, 0 added, 0 removed", cli.Out, StringComparison.Ordinal);
        cli.Run("secrets", "baseline", "--prune", cli.Folder);
        Assert.Contains("1 known credential, 0 added, 1 removed", cli.Out, StringComparison.Ordinal);

        cli.File("prod.env", First + Second);
        Assert.Equal(1, cli.Run("secrets", cli.Folder));
    }

    [Fact]
    public void A_baseline_elsewhere_is_used_where_it_is_named()
    {
        using var cli = new CliRun();
        cli.File("app/prod.env", First);
        Assert.Equal(0, cli.Run("secrets", "baseline", cli.In("app"), "--baseline", cli.In("known")));
        Assert.Equal(1, cli.Run("secrets", cli.In("app")));
        Assert.Equal(0, cli.Run("secrets", cli.In("app"), "--baseline", cli.In("known")));
        Assert.Equal(2, cli.Run("secrets", cli.In("app"), "--baseline", cli.In("nowhere")));
        Assert.Contains("there is no such file", cli.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_broken_baseline_is_one_sentence_in_every_command_and_is_not_overwritten()
    {
        using var cli = new CliRun();
        cli.File(Default, "garbage\n");
        Assert.Equal(2, cli.Run("secrets", cli.Folder));
        Assert.Contains($"{Default}:1: not an entry", cli.Error, StringComparison.Ordinal);
        Assert.Equal(2, cli.Run("check", cli.Folder));
        Assert.Equal(2, cli.Run("secrets", "baseline", cli.Folder));
        Assert.Equal("garbage\n", File.ReadAllText(cli.In(Default)));
    }

    [Fact]
    public void Under_a_repositorys_key_fingerprints_differ_from_those_of_another_repository()
    {
        string Fingerprint()
        {
            using var cli = new CliRun();
            cli.File("prod.env", Third);
            cli.Run("secrets", "baseline", cli.Folder);
            cli.Run("secrets", "-f", "json", cli.Folder);
            return System
                .Text.Json.JsonDocument.Parse(cli.Out)
                .RootElement.GetProperty("findings")[0]
                .GetProperty("fingerprint")
                .GetString()!;
        }

        Assert.NotEqual(Fingerprint(), Fingerprint());
    }

    [Fact]
    public void Entries_that_two_branches_add_under_different_headings_merge_without_conflict()
    {
        using var cli = new CliRun();
        cli.File("prod.env", First);
        cli.Run("secrets", "baseline", cli.Folder);
        string @base = File.ReadAllText(cli.In(Default));
        string[] branches =
        [
            .. Enumerable
                .Range(10, 12)
                .Select(i =>
                {
                    File.WriteAllText(cli.In(Default), @base);
                    cli.File("prod.env", First + SampleText.Expand("OTHER_TOKEN={base62:40}\n", (ulong)i));
                    cli.Run("secrets", "baseline", cli.Folder);
                    return File.ReadAllText(cli.In(Default));
                }),
        ];
        char Digit(string text) => text.Split('\n').Except(@base.Split('\n')).Single()[0];
        string other = branches.First(b => Digit(b) != Digit(branches[0]));

        using var merge = Process.Start(
            new ProcessStartInfo("git", ["merge-file", "-p", cli.File("a", branches[0]), cli.File("b", @base), cli.File("c", other)])
            {
                RedirectStandardOutput = true,
                UseShellExecute = false,
            }
        )!;
        string merged = merge.StandardOutput.ReadToEnd();
        merge.WaitForExit();
        Assert.Equal(0, merge.ExitCode);
        cli.File(Default, merged);
        Assert.Equal(3, merged.Split('\n').Count(l => l.EndsWith("prod.env", StringComparison.Ordinal)));
    }
}
