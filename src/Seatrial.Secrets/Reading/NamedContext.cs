using System.Runtime.InteropServices;

namespace Seatrial.Secrets.Reading;

/// <summary>What a reader knows of a candidate beyond its place: null of everything (the default) where a pattern matched text.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly ref struct NamedContext
{
    /// <summary>A reader read the value.</summary>
    public bool IsRead { get; init; }

    /// <summary>The value is a literal of a program.</summary>
    public bool IsCode { get; init; }

    /// <summary>The file is there to hold the logins of a client.</summary>
    public bool IsStore { get; init; }

    public NamedValue Value { get; init; }

    /// <summary>All that was read of the file, for the names around the value.</summary>
    public ReadValues? Values { get; init; }

    /// <summary>What the name says, read from the innermost one that says anything.</summary>
    public Values.CredentialName Name { get; init; }

    /// <summary>Where in the file the text stands that the candidate was found in, when that is not the file's own; else empty.</summary>
    public Filter.ByteRange Place { get; init; }

    /// <summary>The value's own bytes where they are not those of the text.</summary>
    public ReadOnlySpan<byte> Decoded =>
        Values is null || Value.Decoded.IsEmpty ? default : Values.DecodedText.Slice(Value.Decoded.Start, Value.Decoded.Length);
}
