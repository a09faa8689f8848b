namespace Seatrial.Cli.Hosting;

/// <summary>Files that are being written and must not stay when the process is interrupted. Safe for concurrent use.</summary>
internal sealed class TemporaryFiles
{
    private readonly Lock gate = new();
    private readonly HashSet<string> files = new(StringComparer.Ordinal);

    public void Add(string file)
    {
        lock (gate)
        {
            files.Add(file);
        }
    }

    public void Remove(string file)
    {
        lock (gate)
        {
            files.Remove(file);
        }
    }

    public void DeleteAll()
    {
        lock (gate)
        {
            foreach (string file in files)
            {
                try
                {
                    File.Delete(file);
                }
                catch (Exception e) when (e is IOException or UnauthorizedAccessException)
                {
                    // On the way out there is nothing better to do about it.
                }
            }

            files.Clear();
        }
    }
}
