using System.Text;

namespace CsoNet.Collab.Record;

/// <summary>
/// An entry as one run of bytes: what both stores keep and what a doorbell carries. Its first byte is a version, so that
/// a later shape can be read beside this one. Name and number of the entry are the key and are not repeated.
/// </summary>
public static class EntryBytes
{
    private const byte Version = 1;

    /// <summary>With a part that names somebody.</summary>
    private const byte Naming = 2;

    public static byte[] Write(Entry entry)
    {
        using var stream = new MemoryStream(256 + (entry.Data.Utf8?.Length ?? 0));
        using var writer = new BinaryWriter(stream, Encoding.UTF8);
        writer.Write(entry.Names is null ? Version : Naming);
        writer.Write(entry.At);
        writer.Write(entry.Author);
        writer.Write(entry.Type);
        writer.Write(entry.Command.ToByteArray());
        writer.Write(entry.CommandSeal);
        writer.Write(entry.Hash);
        Write(writer, entry.By);
        Write(writer, entry.Data);
        if (entry.Names is { } names)
        {
            Write(writer, names);
        }
        writer.Write(entry.Rendering?.Version ?? 0);
        if (entry.Rendering is { } rendering)
        {
            writer.Write(rendering.Html);
        }
        return stream.ToArray();
    }

    /// <exception cref="InvalidDataException">The bytes are of a version that this program does not know.</exception>
    public static Entry Read(string record, long seq, byte[] bytes)
    {
        using var reader = new BinaryReader(new MemoryStream(bytes, writable: false), Encoding.UTF8);
        var version = reader.ReadByte();
        if (version is not (Version or Naming))
        {
            throw new InvalidDataException($"Entry {seq} of {record} is of version {version}; this program reads versions up to {Naming}.");
        }
        return new Entry
        {
            Record = record,
            Seq = seq,
            At = reader.ReadInt64(),
            Author = reader.ReadInt32(),
            Type = reader.ReadString(),
            Command = new Guid(reader.ReadBytes(16)),
            CommandSeal = reader.ReadBytes(16),
            Hash = reader.ReadBytes(32),
            By = ReadPart(reader),
            Data = ReadPart(reader),
            Names = version == Naming ? ReadPart(reader) : null,
            Rendering = ReadRendering(reader),
        };
    }

    private static void Write(BinaryWriter writer, Part part)
    {
        writer.Write(part.Utf8?.Length ?? -1);
        writer.Write(part.Utf8 is null ? part.Commitment : part.Salt!);
        writer.Write(part.Utf8 ?? []);
    }

    private static Part ReadPart(BinaryReader reader) =>
        reader.ReadInt32() is >= 0 and var length ? ReadOpenPart(reader, length) : Part.Erased(reader.ReadBytes(32));

    private static Part ReadOpenPart(BinaryReader reader, int length)
    {
        var salt = reader.ReadBytes(Part.SaltLength);
        return Part.Open(reader.ReadBytes(length), salt);
    }

    private static Rendering? ReadRendering(BinaryReader reader) =>
        reader.ReadInt32() is not 0 and var version ? new Rendering(version, reader.ReadString()) : null;
}
