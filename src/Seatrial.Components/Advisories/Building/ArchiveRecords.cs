using System.IO.Compression;
using Seatrial.Components.Advisories.Osv;
using Seatrial.Engine.Workspaces.Archives;

namespace Seatrial.Components.Advisories.Building;

/// <summary>Reads the records of an archive. What is damaged, too large or no record is named and passed over.</summary>
internal sealed class ArchiveRecords(OsvLimits limits, ProblemList problems)
{
    private byte[] buffer = new byte[64 << 10];

    /// <summary>
    /// Records in the order of the archive; those named in <paramref name="only"/> alone, where it is given. Null: the archive itself
    /// cannot be read.
    /// </summary>
    public List<Advisory>? Read(string source, Stream content, IReadOnlySet<string>? only, CancellationToken cancellation)
    {
        try
        {
            using var archive = new ZipArchive(content, ZipArchiveMode.Read, leaveOpen: true);
            return Records(source, archive, only, cancellation);
        }
        catch (Exception e) when (ArchiveDamage.IsCauseOf(e))
        {
            problems.Add(source, "is no readable zip archive, or ends too soon");
            return null;
        }
    }

    private List<Advisory> Records(string source, ZipArchive archive, IReadOnlySet<string>? only, CancellationToken cancellation)
    {
        var records = new List<Advisory>(Math.Min(archive.Entries.Count, limits.ArchiveEntries));
        var seen = new HashSet<string>(StringComparer.Ordinal);
        long total = 0;
        int count = 0;
        foreach (var entry in archive.Entries)
        {
            cancellation.ThrowIfCancellationRequested();
            if (!entry.Name.EndsWith(".json", StringComparison.Ordinal) || only?.Contains(entry.Name[..^5]) == false)
            {
                continue;
            }

            if (++count > limits.ArchiveEntries)
            {
                problems.Add(source, $"holds more than {limits.ArchiveEntries} records; the rest was not read");
                break;
            }

            int length = Unpack(entry);
            total += Math.Max(length, 0);
            if (total > limits.ArchiveBytes)
            {
                problems.Add(source, $"unpacks to more than {limits.ArchiveBytes >> 20} MB; the rest was not read");
                break;
            }

            string name = $"{source}: {entry.Name}";
            if (length < 0)
            {
                problems.Add(name, length == Damaged ? "is damaged" : $"is larger than {limits.RecordBytes >> 10} KB");
            }
            else if (OsvReader.Read(buffer.AsMemory(0, length), limits) is var (advisory, problem) && advisory is null)
            {
                problems.Add(name, problem!);
            }
            else
            {
                if (!seen.Add(advisory!.Id))
                {
                    problems.Add(name, $"repeats the id {advisory.Id}; the later one counts");
                }

                records.Add(advisory);
            }
        }

        return records;
    }

    private const int Damaged = -1;
    private const int TooLarge = -2;

    /// <summary>Length in the buffer, or a code below zero. What the archive says of sizes is not relied on.</summary>
    private int Unpack(ZipArchiveEntry entry)
    {
        try
        {
            using var stream = entry.Open();
            int length = 0;
            while (true)
            {
                if (length == buffer.Length)
                {
                    if (length >= limits.RecordBytes)
                    {
                        return stream.ReadByte() < 0 ? length : TooLarge;
                    }

                    Array.Resize(ref buffer, Math.Min(buffer.Length * 2, limits.RecordBytes));
                }

                int read = stream.Read(buffer, length, buffer.Length - length);
                if (read == 0)
                {
                    return length;
                }

                length += read;
            }
        }
        catch (Exception e) when (ArchiveDamage.IsCauseOf(e))
        {
            return Damaged;
        }
    }
}
