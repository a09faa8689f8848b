using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using Seatrial.Engine.Facts;
using Seatrial.Engine.Scanning;
using Seatrial.Requirements.Endpoints;
using Seatrial.Requirements.Programs;
using Seatrial.Requirements.RowSecurity;

namespace Seatrial.Requirements.Access;

/// <summary>
/// The matrix of the last run over a folder, which holds as long as the program itself, every source file and every other text that it was
/// made from are the same bytes. Files are read in every run; only parsing and following them is spared. One file is kept for each folder.
/// </summary>
internal sealed class AccessMemory
{
    private readonly ResultStore store;
    private readonly string name;
    private readonly byte[] key;

    private AccessMemory(ResultStore store, string name, byte[] key) => (this.store, this.name, this.key) = (store, name, key);

    /// <summary>The memory of a folder for what was read of it now.</summary>
    public static AccessMemory Of(ResultStore store, string root, FactSet facts, DataPolicies policies) =>
        new(
            store,
            Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(root)).AsSpan(0, 16)),
            KeyOf(store.Engine, facts, policies)
        );

    /// <summary>What is known; null where nothing is, where anything differs, and where the file is damaged.</summary>
    public AccessMatrix? Recall()
    {
        if (store.Read(name) is not { } bytes || bytes.Length < 2 * SHA256.HashSizeInBytes)
        {
            return null;
        }

        var body = bytes.AsSpan(2 * SHA256.HashSizeInBytes);
        if (
            !bytes.AsSpan(0, SHA256.HashSizeInBytes).SequenceEqual(key)
            || !bytes.AsSpan(SHA256.HashSizeInBytes, SHA256.HashSizeInBytes).SequenceEqual(SHA256.HashData(body))
        )
        {
            return null;
        }

        try
        {
            return JsonSerializer.Deserialize(body, AccessMemoryJson.Default.AccessMatrix);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    public void Keep(AccessMatrix matrix)
    {
        byte[] body = JsonSerializer.SerializeToUtf8Bytes(matrix, AccessMemoryJson.Default.AccessMatrix);
        store.Write(name, [.. key, .. SHA256.HashData(body), .. body]);
    }

    /// <summary>A digest of all that the matrix follows from.</summary>
    private static byte[] KeyOf(string engine, FactSet facts, DataPolicies policies)
    {
        using var digest = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        void Add(ReadOnlySpan<byte> bytes)
        {
            Span<byte> length = stackalloc byte[sizeof(int)];
            BinaryPrimitives.WriteInt32LittleEndian(length, bytes.Length);
            digest.AppendData(length);
            digest.AppendData(bytes);
        }

        void AddText(string text) => Add(Encoding.UTF8.GetBytes(text));

        AddText(engine);
        foreach (var program in facts.Of<ProgramFact>())
        {
            AddText(program.Location.Path);
            Add(program.Utf8.Span);
        }

        foreach (var text in facts.Of<ProgramTextFact>())
        {
            AddText(text.Location.Path);
            AddText(text.Text);
        }

        foreach (var (_, entity) in facts.Of<EntityFact>())
        {
            AddText(
                string.Create(CultureInfo.InvariantCulture, $"{entity.Path}:{entity.Line} {entity.Name} {string.Join(' ', entity.Aliases)}")
            );
            foreach (var field in entity.Fields)
            {
                AddText(string.Create(CultureInfo.InvariantCulture, $"{field.Name} {field.References} {field.IsMany} {field.Line}"));
            }
        }

        foreach (string rule in policies.Lines)
        {
            AddText(rule);
        }

        return digest.GetHashAndReset();
    }
}

/// <summary>How a matrix is kept.</summary>
[JsonSerializable(typeof(AccessMatrix))]
internal sealed partial class AccessMemoryJson : JsonSerializerContext;
