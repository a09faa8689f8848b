using System.Text.RegularExpressions;
using Seatrial.Components.Packages;

namespace Seatrial.Components.Reading;

/// <summary>Reads one file into the components that it lists.</summary>
public static class ComponentFiles
{
    /// <summary>Reads a file whose name tells the format.</summary>
    /// <param name="path">Path within the tree, with '/'.</param>
    /// <param name="content">Bytes as they stand on disk.</param>
    /// <param name="readOther">Another file of the tree by its path; null where there is none. Asked for what the file leads to: parents,
    /// includes, manifests.</param>
    /// <returns>Null where the name is none of <see cref="ComponentFormats"/>. A file that cannot be read gives a document with a note and
    /// no components.</returns>
    public static ComponentDocument? Read(string path, ReadOnlyMemory<byte> content, Func<string, byte[]?> readOther) =>
        ComponentFormats.Find(path) is { } format ? Read(format, path, content, readOther) : null;

    /// <inheritdoc cref="Read(string, ReadOnlyMemory{byte}, Func{string, byte[]})"/>
    public static ComponentDocument Read(ComponentFormat format, string path, ReadOnlyMemory<byte> content, Func<string, byte[]?> readOther)
    {
        var context = new ReadingContext(path, content, readOther);
        if (!context.IsTooLong)
        {
            Read(format, context);
        }

        return context.Output.Build(format.Id);
    }

    /// <summary>Patterns have bounds of their own; a text made to reach them costs the rest of its file.</summary>
    private static void Read(ComponentFormat format, ReadingContext context)
    {
        try
        {
            format.Read(context);
        }
        catch (RegexMatchTimeoutException)
        {
            context.Note($"{context.Path} has a text that takes too long to search; what follows it was left out.");
        }
    }
}
