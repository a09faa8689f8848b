using System.Runtime.InteropServices;

namespace Seatrial.Engine.Workspaces.Git.Objects;

/// <summary>An object as it was read.</summary>
/// <param name="Kind"><see cref="ObjectKind.None"/> where it is damaged or missing.</param>
/// <param name="Size">Bytes of the content; -1 where that cannot be told without its base.</param>
/// <param name="Content">Null where it was not asked for, too large or damaged.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct StoredObject(ObjectKind Kind, long Size, byte[]? Content);
