using CsoNet.Collab.Consultations;
using CsoNet.Collab.Messages;
using CsoNet.Collab.People;
using CsoNet.Collab.Record;
using CsoNet.Collab.Rooms;
using CsoNet.Collab.Statements;

namespace CsoNet.Collab.Search;

/// <summary>
/// Reads what was found in its place, through the rights of who has found it: the index holds terms, and no text is handed out from there. What may not be read any more, or has gone, is no hit.
/// </summary>
internal sealed class HitReading(RoomDesk desk, MessageReading messages, IRecordStore store, IWords words, Wire wire)
{
    public async Task<IReadOnlyList<(Rank Rank, Hit Hit)>> OfAsync(
        Person? person,
        IReadOnlyList<Rank> found,
        IReadOnlySet<string> terms,
        CancellationToken cancel
    )
    {
        Dictionary<string, Place> places = new(StringComparer.Ordinal);
        foreach (var some in found.GroupBy(rank => rank.Room))
        {
            if (await desk.OpenAsync(person, some.Key) is { } room)
            {
                var said = some.Where(rank => rank.Key.Kind == PassageKind.Message).Select(rank => rank.Key.Number).ToList();
                places[some.Key] = new Place(room, await messages.FindAsync(room, said, cancel));
            }
        }
        List<(Rank, Hit)> hits = [];
        foreach (var rank in found)
        {
            if (places.TryGetValue(rank.Room, out var place) && await ReadAsync(place, rank, cancel) is var (hit, text))
            {
                hits.Add((rank, hit with { Excerpt = Excerpt.Of(text, words.Read(text), terms) }));
            }
        }
        return hits;
    }

    private async Task<(Hit Hit, string Text)?> ReadAsync(Place place, Rank found, CancellationToken cancel)
    {
        var (room, key) = (place.Room, found.Key);
        var hit = new Hit(room, key, found.At, new Excerpt("", []));
        return key.Kind switch
        {
            PassageKind.Message => OfMessage(hit, place.Messages.GetValueOrDefault(key.Number)),
            PassageKind.Topic when (room.State.Part<Topics>() ?? Topics.None).All.GetValueOrDefault(key.Number) is { } topic => (
                hit with
                {
                    Topic = key.Number,
                },
                topic.Title
            ),
            PassageKind.Statement => await OfStatementAsync(hit, cancel),
            PassageKind.Question => await OfQuestionAsync(hit, cancel),
            PassageKind.JointStatement => await OfJointStatementAsync(hit, cancel),
            PassageKind.Room => (hit, room.State.Purpose is { } purpose ? $"{room.State.Title}\n{purpose}" : room.State.Title),
            _ => null,
        };
    }

    private static (Hit, string)? OfMessage(Hit hit, Message? found) =>
        found is { Gone: false, Text: { } text } message
            ? (
                hit with
                {
                    By = message.By == Message.Unnamed ? null : message.By,
                    As = message.As,
                    Topic = message.Topic,
                    Lang = message.Lang,
                    Mark = message.Mark,
                    Email = message.Email,
                },
                PlainText.Of(text, message.Html)
            )
            : null;

    private async Task<(Hit, string)?> OfStatementAsync(Hit hit, CancellationToken cancel)
    {
        var (room, number) = (hit.Room, hit.Key.Number);
        if (await store.FindAsync(room.State.Room, number, cancel) is not { } entry || !room.SightOf(entry).Data)
        {
            return null;
        }
        var said = wire.ReadEvent(entry) switch
        {
            StatementDelivered delivered => (delivered.Request, delivered.Text, delivered.Lang),
            StatementWritten written => (written.Request, written.Text, written.Lang),
            _ => default((long Request, string Text, string? Lang)?),
        };
        if (said is not var (request, text, lang))
        {
            return null;
        }
        var by = Floor.Of(room.State).Requests.GetValueOrDefault(request)?.By ?? 0;
        return (hit with { By = by > 0 && room.ShowsAuthor(by) ? by : null, Lang = lang }, PlainText.Of(text, entry.Rendering?.Html));
    }

    private async Task<(Hit, string)?> OfQuestionAsync(Hit hit, CancellationToken cancel)
    {
        var (room, number) = (hit.Room, hit.Key.Number);
        if (
            Questions.Of(room.State).All.GetValueOrDefault(number) is not { State: not QuestionState.Withdrawn } question
            || await store.FindAsync(room.State.Room, question.Approved ?? number, cancel) is not { } entry
            || !room.SightOf(entry).Data
        )
        {
            return null;
        }
        var (text, lang) = wire.ReadEvent(entry) switch
        {
            QuestionAsked asked => (asked.Text, asked.Lang),
            QuestionApproved approved => (approved.Text, approved.Lang),
            _ => default((string?, string?)),
        };
        var isShown = (question.Approved is null || room.Audience == Audience.Podium) && room.ShowsAuthor(question.By);
        return text is null ? null : (hit with { By = isShown ? question.By : null, Lang = lang, State = question.State }, text);
    }

    private async Task<(Hit, string)?> OfJointStatementAsync(Hit hit, CancellationToken cancel) =>
        JointStatements.Of(hit.Room.State).All.GetValueOrDefault(hit.Key.Number) is { State: StatementState.Published } statement
            ? (hit with { Lang = statement.Lang }, await StatementText.OfAsync(store, hit.Room.State.Room, statement, cancel))
            : null;

    /// <summary>A room with those of its messages that were found.</summary>
    private sealed record Place(Sighting Room, IReadOnlyDictionary<long, Message> Messages);
}
