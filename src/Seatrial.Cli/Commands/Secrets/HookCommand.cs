using System.CommandLine;
using System.Text.Json;
using Seatrial.Cli.Assistants;
using Seatrial.Cli.Hosting;
using Seatrial.Cli.Running;

namespace Seatrial.Cli.Commands.Secrets;

/// <summary>
/// <c>seatrial secrets hook</c>: a coding assistant asks before it writes, runs or sends something. What is not understood passes, since a
/// hook that blocks on what it does not know stops all work; <c>--strict</c> blocks instead.
/// </summary>
internal static class HookCommand
{
    private const int MaxBytes = 64 << 20;

    public static Command Create(CommandContext context)
    {
        var strict = new Option<bool>("--strict")
        {
            Description = "Block what is not understood (exit status 2) instead of letting it pass.",
        };
        var command = new DocumentedCommand(
            "hook",
            "Answer the hook of a coding assistant: blocks credentials in files, commands and prompts."
        )
        {
            Examples = [("seatrial init --hook claude", "set it up for Claude Code; also cursor, gemini, copilot, windsurf")],
            Note =
                "Reads the assistant's JSON from standard input and answers in its protocol: "
                + $"{string.Join(", ", HookProtocols.All.Select(p => p.Name))}. A payload that is not understood passes with status 0 and a sentence on standard error.",
        };
        command.Options.Add(strict);
        command.SetAction(arguments => Run(context, arguments.GetValue(strict)));
        return command;
    }

    private static int Run(CommandContext context, bool isStrict)
    {
        if (StandardInput.Read(context, MaxBytes) is not { } bytes)
        {
            return Pass(context, isStrict, "the payload has more than 64 MiB and was not looked at");
        }

        JsonDocument payload;
        try
        {
            payload = JsonDocument.Parse(bytes);
        }
        catch (JsonException)
        {
            return Pass(
                context,
                isStrict,
                "standard input is not JSON, so there was nothing to look at; an assistant's hook pipes its payload in"
            );
        }

        using (payload)
        {
            if (payload.RootElement.ValueKind != JsonValueKind.Object || HookProtocols.Find(payload.RootElement) is not { } found)
            {
                bool isOther = payload.RootElement.ValueKind == JsonValueKind.Object && HookProtocols.IsHookPayload(payload.RootElement);
                return isOther
                    ? ExitStatus.Fine
                    : Pass(context, isStrict, "the payload is of no assistant that is known, so it was not looked at");
            }

            return Answer(context, found, payload.RootElement, isStrict);
        }
    }

    private static int Answer(CommandContext context, HookEvent found, JsonElement payload, bool isStrict)
    {
        string? reason;
        try
        {
            reason = HookCheck.Reason(found.Read(payload), HookCheck.FolderOf(payload));
        }
        catch (InvalidOperationException)
        {
            // Half of a surrogate pair: JSON can spell it, text cannot hold it.
            return Pass(context, isStrict, "the payload holds text that is not valid Unicode, so it was not looked at");
        }

        var answer = reason is null ? found.Allow : found.Deny(reason);
        context.Out.Write(answer.Output);
        context.Error.Write(answer.Error.Length > 0 ? $"{answer.Error}\n" : "");
        return answer.Status;
    }

    private static int Pass(CommandContext context, bool isStrict, string problem)
    {
        context.Error.Write($"seatrial: {problem}{(isStrict ? " and is blocked (--strict)" : "")}.\n");
        return isStrict ? ExitStatus.Usage : ExitStatus.Fine;
    }
}
