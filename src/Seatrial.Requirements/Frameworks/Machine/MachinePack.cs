using Seatrial.Code.Flow;
using Seatrial.Code.Model;
using Seatrial.Requirements.Frameworks.Script;

namespace Seatrial.Requirements.Frameworks.Machine;

/// <summary>
/// Files and commands of the machine that an application runs on, where the request says which: changes that no data store shows.
/// </summary>
internal static class MachinePack
{
    private const string File = "files on the server";
    private const string Command = "commands on the server";

    private static readonly CodeLanguage[] Python = [CodeLanguage.Python];
    private static readonly CodeLanguage[] CSharp = [CodeLanguage.CSharp];
    private static readonly CodeLanguage[] Java = [CodeLanguage.Java];

    public static FrameworkPack Pack { get; } =
        new()
        {
            Name = "machine",
            Title = "Files and commands",
            Kind = PackKind.Data,
            Languages =
            [
                CodeLanguage.JavaScript,
                CodeLanguage.TypeScript,
                CodeLanguage.Python,
                CodeLanguage.CSharp,
                CodeLanguage.Java,
                CodeLanguage.Go,
                CodeLanguage.Php,
                CodeLanguage.Ruby,
            ],
            Calls =
            [
                .. HandOvers.Calls,
                .. MachineReads.Calls,
                .. Modules(
                    ["npm:fs", "npm:node:fs", "npm:fs/promises", "npm:node:fs/promises", "npm:fs.promises", "npm:fs-extra"],
                    ["writeFile", "writeFileSync", "createWriteStream", "appendFile", "appendFileSync", "outputFile"],
                    File,
                    LoadOperation.Create,
                    ScriptLanguages.All
                ),
                .. Modules(
                    ["npm:fs", "npm:node:fs", "npm:fs/promises", "npm:node:fs/promises", "npm:fs.promises", "npm:fs-extra"],
                    ["unlink", "unlinkSync", "rm", "rmSync", "rmdir", "rmdirSync", "remove"],
                    File,
                    LoadOperation.Delete,
                    ScriptLanguages.All
                ),
                .. Modules(
                    ["npm:child_process", "npm:node:child_process"],
                    ["exec", "execSync", "spawn", "spawnSync", "execFile", "execFileSync"],
                    Command,
                    LoadOperation.Update,
                    ScriptLanguages.All
                ),
                new("*", "mv", site => site.Receiver?.Has(Origins.Body) == true ? Change(site, File, LoadOperation.Create, 0) : null)
                {
                    Languages = ScriptLanguages.All,
                },
                new(
                    "",
                    "open",
                    site =>
                        site[1].Text is { } mode && mode.AsSpan().IndexOfAny("wax+") >= 0
                            ? Change(site, File, LoadOperation.Create, 0)
                            : null
                )
                {
                    Languages = Python,
                },
                new(
                    "*",
                    "save",
                    site =>
                        site.Receiver is { Loads.Count: 0, Object: null } sent && sent.Has(Origins.Body) && site.Count == 1
                            ? Change(site, File, LoadOperation.Create, 0)
                            : null
                )
                {
                    Languages = Python,
                },
                .. Modules(["py:os", "py:shutil"], ["remove", "unlink", "rmdir", "rmtree"], File, LoadOperation.Delete, Python),
                .. Modules(["py:os"], ["system", "popen"], Command, LoadOperation.Update, Python),
                .. Modules(
                    ["py:subprocess"],
                    ["run", "call", "Popen", "check_output", "check_call", "getoutput"],
                    Command,
                    LoadOperation.Update,
                    Python
                ),
                .. Named(
                    "File",
                    ["WriteAllText", "WriteAllBytes", "WriteAllTextAsync", "WriteAllBytesAsync", "Create", "AppendAllText"],
                    File,
                    LoadOperation.Create,
                    CSharp
                ),
                .. Named("File", ["Delete"], File, LoadOperation.Delete, CSharp),
                .. Named("Process", ["Start"], Command, LoadOperation.Update, CSharp),
                .. Named("Files", ["write", "writeString", "copy", "move", "newOutputStream"], File, LoadOperation.Create, Java),
                .. Named("Files", ["delete", "deleteIfExists"], File, LoadOperation.Delete, Java),
                new(
                    "*",
                    "transferTo",
                    site => site.Receiver?.Has(Origins.Body) == true ? Change(site, File, LoadOperation.Create, 0) : null
                )
                {
                    Languages = Java,
                },
                .. Modules(["go:os/exec"], ["Command", "CommandContext"], Command, LoadOperation.Update, [CodeLanguage.Go]),
                .. ((string[])["exec", "shell_exec", "system", "passthru", "proc_open", "popen"]).Select(n => new CallRule(
                    "*",
                    n,
                    site => site.Receiver is null ? Change(site, Command, LoadOperation.Update, 0) : null
                )
                {
                    Languages = [CodeLanguage.Php],
                }),
                .. ((string[])["system", "exec", "spawn"]).Select(n => new CallRule(
                    "*",
                    n,
                    site => site.Call?.Callee is NameExpression ? Change(site, Command, LoadOperation.Update, 0) : null
                )
                {
                    Languages = [CodeLanguage.Ruby],
                }),
                new(
                    "*",
                    "exec",
                    site =>
                        site.Call?.Receiver is CallExpression { Name: "getRuntime" } ? Change(site, Command, LoadOperation.Update, 0) : null
                )
                {
                    Languages = Java,
                },
            ],
        };

    private static IEnumerable<CallRule> Modules(
        string[] targets,
        string[] names,
        string what,
        LoadOperation operation,
        IReadOnlyList<CodeLanguage> languages
    ) => targets.SelectMany(t => names.Select(n => new CallRule(t, n, site => Change(site, what, operation, 0)) { Languages = languages }));

    private static IEnumerable<CallRule> Named(
        string type,
        string[] names,
        string what,
        LoadOperation operation,
        IReadOnlyList<CodeLanguage> languages
    ) =>
        names.Select(n => new CallRule(
            "*",
            n,
            site => site.Call?.Receiver is NameExpression { Name: var written } && written == type ? Change(site, what, operation, 0) : null
        )
        {
            Languages = languages,
        });

    /// <summary>
    /// Recorded where the request says which file or what is run: the rest is the program's own business. What is called afterwards is
    /// called.
    /// </summary>
    private static Value? Change(CallSite site, string what, LoadOperation operation, int at)
    {
        // Of a command every word counts; they come in one text, one after the other or in a list.
        var said =
            what == Command
                ? site
                    .Arguments.Select(a => a.Value)
                    .SelectMany(v =>
                        v.Object is { Tag: null } words ? words.Members.Values.Select(c => c.Value ?? Value.Unknown).Prepend(v) : [v]
                    )
                    .FirstOrDefault(v => v.Has(Origins.Argument))
                : site[at];
        if (said?.Has(Origins.Argument) == true)
        {
            var load = Store.Begin(site, what, operation, isSingle: true);
            load.IsOfMachine = true;
            load.AddFilter("name", said);
        }

        return null;
    }
}
