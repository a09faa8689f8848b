using Seatrial.Components.Packages;

namespace Seatrial.Components.Reading;

/// <summary>Reads one file into the components that it lists.</summary>
public static class ComponentFiles
{
    /// <summary>Reads a file whose name tells the format.</summary>
    /// <param name="path">Path within the tree, with '/'.</param>
    /// <param name="content">Bytes as they stand on disk.</param>
    /// <param name="readOther">Another file of the tree by its path; null where there is none. Asked for what the file leads to: parents, includes, manifests.</param>
    /// <returns>Null where the name is none of <see cref="ComponentFormats"/>. A file that cannot be read gives a document with a note and no components.</returns>
    public static ComponentDocument? Read(string path, ReadOnlyMemory<byte> content, Func<string, ReadOnlyMemory<byte>?> readOther)
        => ComponentFormats.Find(path) is { } format ? Read(format, path, content, readOther) : null;

    /// <inheritdoc cref="Read(string, ReadOnlyMemory{byte}, Func{string, ReadOnlyMemory{byte}?})"/>
    public static ComponentDocument Read(ComponentFormat format, string path, ReadOnlyMemory<byte> content, Func<string, ReadOnlyMemory<byte>?> readOther)
    {
        var context = new ReadingContext(path, content, readOther);
        if (!context.IsTooLong)
        {
            format.Read(context);
        }

        return context.Output.Build(format.Id);
    }
}
