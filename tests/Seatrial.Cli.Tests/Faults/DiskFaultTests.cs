namespace Seatrial.Cli.Tests.Faults;

/// <summary>Every command that writes, where it cannot: nothing changes, and one sentence says why.</summary>
public sealed class DiskFaultTests : IDisposable
{
    private const string Decide = "decide --control DEP-3 --decision fix --owner Ana --until 2099-12-31";

    private readonly CliRun cli = new();

    public static TheoryData<string> Commands =>
        [
            Decide,
            "lock",
            "check --output report.json --quiet",
            "init --yes --only config,hook,github,agents",
            "init --hook claude",
            "secrets baseline",
            "secrets fix --apply",
        ];

    [Theory]
    [MemberData(nameof(Commands))]
    public void On_a_read_only_tree_nothing_changes_and_one_sentence_says_why(string command) =>
        Refused(command, "mount --bind . . && cd \"$PWD\" && mount -o remount,ro,bind .");

    [Theory]
    [MemberData(nameof(Commands))]
    public void On_a_full_disk_nothing_changes_and_one_sentence_says_why(string command) =>
        Refused(
            command,
            "mkdir ../disk && mount -t tmpfs -o size=1m tmpfs ../disk && cp -a . ../disk/ && cd ../disk && cat /dev/zero > filler 2>/dev/null; true"
        );

    [Fact]
    public void Once_there_is_room_again_the_same_command_works()
    {
        Application();
        var result = ToolProcess.InNamespace(
            cli.In("app"),
            $"""
            mkdir ../disk && mount -t tmpfs -o size=1m tmpfs ../disk && cp -a . ../disk/ && cd ../disk || exit 99
            cat /dev/zero > filler 2>/dev/null
            {ToolProcess.Shell} {Decide} >/dev/null 2>&1; echo "full $?"
            rm filler
            {ToolProcess.Shell} {Decide} >/dev/null 2>&1; echo "room $?"
            {ToolProcess.Shell} decide --list | grep -c "Ana"
            """
        );
        Assert.SkipWhen(result is null, "no namespace of mounts to be had here");

        Assert.Equal("full 74\nroom 0\n1\n", result!.Value.Out);
    }

    public void Dispose() => cli.Dispose();

    private void Refused(string command, string make)
    {
        Application();
        var result = ToolProcess.InNamespace(
            cli.In("app"),
            $$"""
            list() { find . -type f ! -name filler ! -path './.cache/*' -exec sha256sum {} + | sort -k2; }
            {{make}} || exit 98
            list > /dev/shm/before.$$
            {{ToolProcess.Shell}} {{command}} 2> /dev/shm/error.$$ > /dev/null; status=$?
            list > /dev/shm/after.$$
            cmp /dev/shm/before.$$ /dev/shm/after.$$ >&2 && echo "same $status $(wc -l < /dev/shm/error.$$)"
            cat /dev/shm/error.$$ >&2
            rm -f /dev/shm/*.$$
            """
        );
        Assert.SkipWhen(result is null, "no namespace of mounts to be had here");
        Assert.True(result!.Value.Out.StartsWith("same 74 1", StringComparison.Ordinal), $"{result.Value.Out}{result.Value.Error}");
        Assert.StartsWith("seatrial: ", result.Value.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("Exception", result.Value.Error, StringComparison.Ordinal);
    }

    private void Application()
    {
        cli.File("app/package.json", "{\"name\":\"shop\",\"dependencies\":{\"express\":\"^4.19.0\"}}\n");
        cli.File(
            "app/server.js",
            $"const app = require('express')();\nconst key = '{Seatrial.Secrets.Rules.SampleText.Expand("ghp_{github-crc:30}", 41)}';\napp.get('/a', (q, r) => r.json(process.env.STRIPE_SECRET_KEY && key));\napp.listen(1);\n"
        );
        cli.Git("init", "-q", "-b", "main", cli.In("app"));
        _ = Seatrial.Tests.GitProgram.Run(cli.In("app"), "", "add", "-A");
        _ = Seatrial.Tests.GitProgram.Run(cli.In("app"), "", "commit", "-q", "-m", "all");
    }
}
