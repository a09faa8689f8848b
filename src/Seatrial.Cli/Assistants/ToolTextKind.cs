namespace Seatrial.Cli.Assistants;

/// <summary>What an assistant is about to do with a text.</summary>
internal enum ToolTextKind
{
    /// <summary>Write it into a file.</summary>
    Write,

    /// <summary>Run it in a shell.</summary>
    Command,

    /// <summary>Send it to the model: somebody typed it.</summary>
    Prompt,

    /// <summary>Send a file's content to the model.</summary>
    Read,
}
