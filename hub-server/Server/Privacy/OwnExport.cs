using System.IO.Compression;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using CsoNet.Collab.Jobs;
using CsoNet.Collab.People;
using CsoNet.Collab.Privacy;
using CsoNet.Collab.Record;
using CsoNet.Collab.Rooms;
using CsoNet.Collab.Server.Texts;

namespace CsoNet.Collab.Server.Privacy;

/// <summary>
/// Makes the file of one's own data: everything as JSON, and what one wrote as a page that opens without this hub. Records are read step by step, so that the longest takes no more memory
/// than a short one.
/// </summary>
internal sealed class OwnExport(OwnData data, AboutMe about, IPersonStore people, TimeProvider time) : IWork
{
    private static readonly JsonWriterOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public string Kind => OwnData.Job;

    public async Task DoAsync(JobAtHand job, CancellationToken cancel)
    {
        if (await people.FindAsync(job.Job.Owner, cancel) is not { } who)
        {
            return;
        }
        var rooms = await data.RoomsAsync(who.Id, job.Job.Wish == OwnData.AlsoProtected, cancel);
        await using var parts = new ZipParts(job);
        var steps = new Steps(job, parts, (int)Math.Min(int.MaxValue, 2 * rooms.Sum(room => room.Head)));
        using (var zip = new ZipArchive(parts, ZipArchiveMode.Create, leaveOpen: true))
        {
            await WriteFileAsync(
                zip,
                "about-me.json",
                await about.WriteAsync(who, time.GetUtcNow().ToUnixTimeMilliseconds(), cancel),
                cancel
            );
            foreach (var room in rooms)
            {
                await WriteRecordAsync(zip, room, steps, cancel);
            }
            await WritePageAsync(zip, who, rooms, steps, cancel);
        }
        await parts.HandInAsync(rest: true, cancel);
    }

    private static async Task WriteFileAsync(ZipArchive zip, string name, byte[] bytes, CancellationToken cancel)
    {
        await using var file = zip.CreateEntry(name).Open();
        await file.WriteAsync(bytes, cancel);
    }

    private async Task WriteRecordAsync(ZipArchive zip, OwnRoom room, Steps steps, CancellationToken cancel)
    {
        await using var file = zip.CreateEntry($"records/{RoomName.OnTheWire(room.Record)}.json").Open();
        await using var json = new Utf8JsonWriter(file, Readable);
        json.WriteStartObject();
        json.WriteString("title", room.Title);
        json.WriteNumber("number", room.Number);
        json.WriteStartArray("entries");
        await foreach (var step in data.StepsAsync(room, cancel))
        {
            foreach (var entry in step.Entries)
            {
                Write(json, entry);
            }
            await json.FlushAsync(cancel);
            await steps.TakenAsync(room, step, cancel);
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, Entry entry)
    {
        json.WriteStartObject();
        json.WriteNumber("seq", entry.Seq);
        json.WriteNumber("at", entry.At);
        json.WriteString("type", entry.Type);
        if (entry.By.Utf8 is { } by)
        {
            json.WritePropertyName("author");
            json.WriteRawValue(by, skipInputValidation: true);
        }
        if (entry.Facts is { } facts)
        {
            json.WritePropertyName("data");
            json.WriteRawValue(facts, skipInputValidation: true);
        }
        json.WriteEndObject();
    }

    private async Task WritePageAsync(ZipArchive zip, Person who, IReadOnlyList<OwnRoom> rooms, Steps steps, CancellationToken cancel)
    {
        await using var file = zip.CreateEntry("my-words.html").Open();
        await using var text = new StreamWriter(file, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        var page = new OwnPage(new Words(Language.Find(who.Lang) ?? Language.English));
        await text.WriteAsync(page.Head(who, time.GetUtcNow()));
        foreach (var room in rooms)
        {
            var first = true;
            await foreach (var step in data.StepsAsync(room, cancel))
            {
                foreach (var words in step.Entries.Select(page.WordsOf).OfType<string>())
                {
                    await text.WriteAsync(first ? page.Room(room) + words : words);
                    first = false;
                }
                await text.FlushAsync(cancel);
                await steps.TakenAsync(room, step, cancel);
            }
        }
        await text.WriteAsync(OwnPage.Foot);
    }

    /// <summary>How far it has come, in entries that were read: twice for each record.</summary>
    private sealed class Steps(JobAtHand job, ZipParts parts, int of)
    {
        private readonly Dictionary<string, long> seen = new(StringComparer.Ordinal);
        private long done;

        public async Task TakenAsync(OwnRoom room, OwnStep step, CancellationToken cancel)
        {
            var before = seen.GetValueOrDefault(room.Record);
            done += step.Seq > before ? step.Seq - before : step.Seq;
            seen[room.Record] = step.Seq;
            await parts.HandInAsync(rest: false, cancel);
            await job.ProgressAsync((int)Math.Min(of, done), of, cancel);
        }
    }
}
