using System.Text;

namespace Seatrial.Engine.Workspaces.Walking;

/// <summary>The path of one entry after the other as UTF-8 from the top of the repository, in one reused buffer.</summary>
internal sealed class EntryPath
{
    private byte[] buffer = new byte[4096];
    private int folderLength;
    private int length;

    /// <summary>Bytes of the folder with its closing slash.</summary>
    public int FolderLength => folderLength;

    public int NameLength => length - folderLength;

    /// <summary>Path without a closing slash.</summary>
    public ReadOnlySpan<byte> Bytes => buffer.AsSpan(0, length);

    /// <summary>Path with a closing slash.</summary>
    public ReadOnlySpan<byte> BytesWithSlash
    {
        get
        {
            buffer[length] = (byte)'/';
            return buffer.AsSpan(0, length + 1);
        }
    }

    public void Enter(byte[] prefix, string folder)
    {
        Reserve(prefix.Length + Encoding.UTF8.GetMaxByteCount(folder.Length) + 1);
        prefix.CopyTo(buffer, 0);
        folderLength = prefix.Length + Encoding.UTF8.GetBytes(folder, buffer.AsSpan(prefix.Length));
        if (folder.Length > 0)
        {
            buffer[folderLength++] = (byte)'/';
        }

        length = folderLength;
    }

    public void Take(string name)
    {
        Reserve(folderLength + Encoding.UTF8.GetMaxByteCount(name.Length) + 1);
        length = folderLength + Encoding.UTF8.GetBytes(name, buffer.AsSpan(folderLength));
    }

    private void Reserve(int bytes)
    {
        if (buffer.Length < bytes)
        {
            Array.Resize(ref buffer, bytes * 2);
        }
    }
}
