using Seatrial.Secrets.Filter;
using Seatrial.Secrets.Reading.Formats;
using Seatrial.Secrets.Scanning;
using Seatrial.Secrets.Values;

namespace Seatrial.Secrets.Reading;

/// <summary>
/// Takes what a reader reads: values, the scopes that they stand in, and bytes that are not written so in the text. One instance per
/// worker, cleared for every file; it holds secrets in the clear, so nothing of it may be kept.
/// </summary>
internal sealed class ReadValues
{
    /// <summary>Scopes nested deeper are passed over with all that they hold: nobody writes configuration so.</summary>
    public const int MaxDepth = 64;

    /// <summary>Values of one file; further ones are data rather than settings.</summary>
    private const int MaxValues = 200_000;

    private const int MaxScopes = 400_000;

    private const int MaxDecoded = 4 * 1024 * 1024;

    private const int SmallestDecoded = 4096;
    private const int KeptDecoded = 256 * 1024;
    private const int LongestPairWord = 20;
    private const int SmallestLookAhead = 64 * 1024;

    /// <summary>
    /// Room for so many values from the start: growing to it step by step leaves large objects behind, which the collector looks for too
    /// often.
    /// </summary>
    private const int UsualValues = 512;

    private readonly List<NamedValue> values = new(UsualValues);
    private readonly List<Scope> scopes = [];
    private readonly List<(ByteRange Place, ByteRange Decoded)> hidden = [];
    private readonly List<ByteRange> parts = [];
    private byte[] decoded = new byte[SmallestDecoded];
    private int decodedLength;
    private long lookAhead = SmallestLookAhead;
    private int current = -1;
    private int depth;
    private int passedOver;

    public IReadOnlyList<NamedValue> Values => values;

    /// <summary>
    /// Texts that the file does not have in one piece, whatever they are called: where they stand, and their bytes in
    /// <see cref="DecodedText"/>.
    /// </summary>
    public IReadOnlyList<(ByteRange Place, ByteRange Decoded)> Hidden => hidden;

    /// <summary>The stretches of the text that a <see cref="PartReader"/> says it read whole.</summary>
    public IReadOnlyList<ByteRange> Parts => parts;

    /// <summary>What <see cref="NamedValue.Decoded"/> points into.</summary>
    public ReadOnlySpan<byte> DecodedText => decoded.AsSpan(0, decodedLength);

    /// <summary>What names say.</summary>
    public RememberedNames Names { get; } = new();

    /// <summary>Whether a value was passed over, for there were too many of them, whose own name is that of a credential.</summary>
    public bool IsCut { get; private set; }

    /// <summary>Entries for which memory is held.</summary>
    internal int HeldCapacity => values.Capacity + scopes.Capacity + hidden.Capacity;

    /// <summary>Begins a new text.</summary>
    /// <param name="length">Its length in bytes.</param>
    public void Clear(int length = 0)
    {
        lookAhead = (2L * length) + SmallestLookAhead;
        IsCut = false;
        ScanLimits.Empty(values);
        ScanLimits.Empty(scopes);
        ScanLimits.Empty(hidden);
        parts.Clear();
        Array.Clear(decoded, 0, decodedLength);
        decoded = decoded.Length > KeptDecoded ? new byte[SmallestDecoded] : decoded;
        decodedLength = 0;
        current = -1;
        depth = 0;
        passedOver = 0;
    }

    /// <summary>
    /// How far a reader may look for the end of something that may not end: what was looked through in vain is given back by
    /// <see cref="Spend"/>, and all of it together stays a multiple of the text, so that reading is linear whatever the text is.
    /// </summary>
    /// <param name="wanted">In bytes.</param>
    public int Reach(int wanted) => (int)Math.Min(wanted, lookAhead);

    /// <summary>Says that so many bytes were looked through in vain.</summary>
    public void Spend(int bytes) => lookAhead = Math.Max(0, lookAhead - bytes);

    /// <summary>Enters a map, a list, an element or a section.</summary>
    /// <param name="key">Its name in the text; empty for an item of a list.</param>
    public void Enter(ByteRange key)
    {
        if (passedOver > 0 || depth == MaxDepth || scopes.Count == MaxScopes)
        {
            passedOver++;
            return;
        }

        depth++;
        scopes.Add(new Scope(key, current));
        current = scopes.Count - 1;
    }

    /// <summary>Leaves the innermost scope; more of them than were entered do nothing.</summary>
    public void Leave()
    {
        if (passedOver > 0)
        {
            passedOver--;
        }
        else if (depth > 0)
        {
            depth--;
            current = scopes[current].Parent;
        }
    }

    /// <summary>The name of a scope and the scope around it (-1 at the top).</summary>
    public (ByteRange Key, int Scope) Parent(int scope) => scope < 0 ? (default, -1) : (scopes[scope].Key, scopes[scope].Parent);

    /// <summary>Whether a value names another of its scope: <c>{ key: X, value: Y }</c>.</summary>
    public bool NamesAnother(NamedValue value) =>
        value.Scope >= 0 && scopes[value.Scope] is { Valued: > 0, Name.IsEmpty: false } scope && scope.Name == value.Value;

    /// <summary>
    /// Adds a value to the scope that reading is in. Of the entries <c>name: X</c> and <c>value: Y</c> of one scope, whatever their order,
    /// the first names the second.
    /// </summary>
    public void Add(ReadOnlySpan<byte> text, NamedValue value)
    {
        if (passedOver > 0 || values.Count >= MaxValues)
        {
            IsCut |= values.Count >= MaxValues && CredentialName.Read(text.Slice(value.Key.Start, value.Key.Length)).Kind != NameKind.None;
            return;
        }

        value = value with { Scope = current };
        if (
            value is { Role: ValueRole.Setting or ValueRole.Environment or ValueRole.Assignment, Decoded.IsEmpty: true }
            && Fallbacks.TryFind(text, value.Value, out ByteRange fallback)
        )
        {
            value = value with { Value = fallback, Role = ValueRole.Default };
        }

        if (current >= 0 && value.Key.Length is > 1 and <= LongestPairWord)
        {
            value = Pair(text.Slice(value.Key.Start, value.Key.Length), value);
        }

        values.Add(value);
    }

    /// <summary>
    /// Adds a text that is joined or encoded in the file, to be searched like text that stands there; those with a space in them are prose.
    /// </summary>
    public void AddHidden(ByteRange place, ByteRange bytes)
    {
        if (!bytes.IsEmpty && hidden.Count < MaxValues && !DecodedText.Slice(bytes.Start, bytes.Length).Contains((byte)' '))
        {
            hidden.Add((place, bytes));
        }
    }

    /// <summary>Says that a stretch of the text was read whole.</summary>
    public void AddPart(ByteRange part) => parts.Add(part);

    /// <summary>Takes bytes for <see cref="NamedValue.Decoded"/>; an empty range where the file has too many of them.</summary>
    public ByteRange Keep(ReadOnlySpan<byte> bytes)
    {
        if (bytes.IsEmpty || decodedLength + bytes.Length > MaxDecoded)
        {
            return default;
        }

        if (decodedLength + bytes.Length > decoded.Length)
        {
            Array.Resize(ref decoded, Math.Max(decoded.Length * 2, decodedLength + bytes.Length));
        }

        var range = new ByteRange(decodedLength, bytes.Length);
        bytes.CopyTo(decoded.AsSpan(decodedLength));
        decodedLength += bytes.Length;
        return range;
    }

    private NamedValue Pair(ReadOnlySpan<byte> key, NamedValue value)
    {
        Scope scope = scopes[current];
        if (PairWords.Naming.Contains(key) && !(value.IsCommentedOut && scope.Valued > 0 && !values[scope.Valued - 1].IsCommentedOut))
        {
            scopes[current] = scope with { Name = scope.Name.IsEmpty ? value.Value : scope.Name };
            if (scope.Valued > 0)
            {
                values[scope.Valued - 1] = values[scope.Valued - 1] with { Key = value.Value };
            }
        }
        else if (PairWords.Valued.Contains(key))
        {
            scopes[current] = scope with { Valued = values.Count + 1 };
            return scope.Name.IsEmpty ? value : value with { Key = scope.Name };
        }

        return value;
    }

    /// <summary>A map, a list, an element or a section.</summary>
    /// <param name="Key">In the text.</param>
    /// <param name="Parent">Index of the scope around it; -1 at the top.</param>
    /// <param name="Name">The value of its entry <c>name</c>, in the text.</param>
    /// <param name="Valued">Index of its entry <c>value</c> plus one; 0 for none.</param>
    private readonly record struct Scope(ByteRange Key, int Parent, ByteRange Name = default, int Valued = 0);
}
