using System.Globalization;

namespace Seatrial.Bench.Scale;

/// <summary>
/// What somebody waits for at each commit: <c>check --staged</c> in an invented repository with everything committed and packed, a change
/// of a few files staged, start-up split out.
/// </summary>
internal static class CommitHookCommand
{
    private const string Routes = """
        const express = require('express');
        const router = express.Router();
        const { requireUser } = require('./guard');
        router.get('/invoices/:id', requireUser, async (req, res) => res.json(await db.query('select * from invoices where id = $1', [req.params.id])));
        module.exports = router;

        """;

    private static readonly (string Path, string Text)[] Application =
    [
        ("package.json", "{\"name\":\"bench\",\"dependencies\":{\"express\":\"4.19.2\",\"jsonwebtoken\":\"9.0.2\"}}\n"),
        (
            "server.js",
            "const express = require('express');\nconst routes = require('./src/routes');\nconst app = express();\napp.use('/api', routes);\napp.listen(3000);\n"
        ),
        (
            "src/guard.js",
            "const jwt = require('jsonwebtoken');\nexports.requireUser = (req, res, next) => { req.user = jwt.verify(req.headers.authorization, process.env.JWT_SECRET, { algorithms: ['HS256'] }); next(); };\n"
        ),
        ("src/routes.js", Routes),
    ];

    public static int Run(string[] arguments)
    {
        var options = TreeOptions.Parse(arguments);
        int files = options.Paths.Count == 0 ? 5_000 : int.Parse(options.Paths[0], CultureInfo.InvariantCulture);
        var folder = Directory.CreateTempSubdirectory("seatrial-hook-");
        try
        {
            Prepare(folder.FullName, files);
            (string Name, string[] Arguments)[] contestants =
            [
                ("version (start-up alone)", ["version"]),
                ("secrets --staged", ["secrets", folder.FullName, "--staged"]),
                ("check --staged", ["check", folder.FullName, "--staged"]),
            ];
            var runs = contestants.Select(_ => new List<ProcessCost>()).ToArray();
            for (int turn = 0; turn < options.Runs; turn++)
            {
                for (int i = 0; i < contestants.Length; i++)
                {
                    runs[i].Add(ChildProcess.Run(options.Seatrial, contestants[i].Arguments, folder.FullName));
                }
            }

            Print(contestants, runs);
        }
        finally
        {
            folder.Delete(recursive: true);
        }

        return 0;
    }

    private static void Print((string Name, string[] Arguments)[] contestants, List<ProcessCost>[] runs)
    {
        Console.WriteLine("| command | CPU ms | wall ms | CPU ms without start-up | wall ms without start-up | peak MB |");
        Console.WriteLine("|---|---|---|---|---|---|");
        var start = ProcessCost.Median(runs[0]);
        for (int i = 0; i < contestants.Length; i++)
        {
            ProcessCost.Refuse(contestants[i].Name, runs[i], 0);
            var cost = ProcessCost.Median(runs[i]);
            Console.WriteLine(
                $"| {contestants[i].Name} | {cost.Cpu.TotalMilliseconds:f0} | {cost.Wall.TotalMilliseconds:f0} | {(cost.Cpu - start.Cpu).TotalMilliseconds:f0} | {(cost.Wall - start.Wall).TotalMilliseconds:f0} | {cost.PeakBytes / 1e6:f0} |"
            );
        }
    }

    private static void Prepare(string folder, int files)
    {
        SyntheticRepository.Write(folder, files - Application.Length);
        foreach (var (path, text) in Application)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(folder, path))!);
            File.WriteAllText(Path.Combine(folder, path), text);
        }

        Git(folder, "add", "-A");
        Git(folder, "-c", "gc.auto=0", "-c", "user.name=bench", "-c", "user.email=bench@example.com", "commit", "-q", "-m", "all");
        Git(folder, "gc", "-q");
        File.WriteAllText(
            Path.Combine(folder, "src/routes.js"),
            Routes.Replace(
                "module.exports",
                "router.delete('/invoices/:id', async (req, res) => res.json(await db.query('delete from invoices where id = $1', [req.params.id])));\nmodule.exports",
                StringComparison.Ordinal
            )
        );
        string[] others =
        [
            .. Directory
                .EnumerateFiles(folder, "*", SearchOption.AllDirectories)
                .Where(f => f.EndsWith(".py", StringComparison.Ordinal) || f.EndsWith(".yaml", StringComparison.Ordinal))
                .Order(StringComparer.Ordinal),
        ];
        for (int i = 0; i < 4; i++)
        {
            File.AppendAllText(others[others.Length / 4 * i], "\n# a changed line\n");
        }

        Git(folder, "add", "-A");
    }

    private static void Git(string folder, params string[] arguments)
    {
        if (ChildProcess.Run("git", arguments, folder).ExitCode != 0)
        {
            throw new InvalidOperationException($"git {arguments[0]} failed in {folder}");
        }
    }
}
