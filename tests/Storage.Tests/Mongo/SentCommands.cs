using System.Collections.Concurrent;
using MongoDB.Bson;
using MongoDB.Driver;
using MongoDB.Driver.Core.Events;

namespace CsoNet.Collab.Storage.Tests.Mongo;

/// <summary>One question to a collection, taken out of a command that the adapter really sent.</summary>
internal sealed record Question(string Collection, BsonDocument Filter, BsonDocument Command);

/// <summary>Listens to what the driver sends, and takes the questions out of it.</summary>
internal sealed class SentCommands
{
    private readonly ConcurrentQueue<BsonDocument> sent = [];

    public void ListenTo(MongoClientSettings settings) =>
        settings.ClusterConfigurator = cluster =>
            cluster.Subscribe<CommandStartedEvent>(started => sent.Enqueue((BsonDocument)started.Command.DeepClone()));

    public IEnumerable<Question> Questions() => sent.SelectMany(QuestionsOf);

    private static IEnumerable<Question> QuestionsOf(BsonDocument command) =>
        command.GetElement(0).Name switch
        {
            "find" => [new(command["find"].AsString, Filter(command, "filter"), Only(command, "find", "filter", "sort", "limit", "hint"))],
            "findAndModify" =>
            [
                new(
                    command["findAndModify"].AsString,
                    Filter(command, "query"),
                    Only(command, "findAndModify", "query", "update", "upsert", "new")
                ),
            ],
            "update" => command["updates"].AsBsonArray.Select(one => Statement(command, "update", "updates", one.AsBsonDocument)),
            "delete" => command["deletes"].AsBsonArray.Select(one => Statement(command, "delete", "deletes", one.AsBsonDocument)),
            // A count: what it counts is found as by this question.
            "aggregate" when command["pipeline"][0].AsBsonDocument is { } first && first.Contains("$match") =>
            [
                new(
                    command["aggregate"].AsString,
                    first["$match"].AsBsonDocument,
                    new BsonDocument { { "find", command["aggregate"] }, { "filter", first["$match"] } }
                ),
            ],
            "aggregate" or "count" or "distinct" => throw new InvalidOperationException($"Who explains this? {command}"),
            _ => [],
        };

    private static Question Statement(BsonDocument command, string name, string list, BsonDocument statement) =>
        new(
            command[name].AsString,
            statement["q"].AsBsonDocument,
            new BsonDocument
            {
                { name, command[name] },
                {
                    list,
                    new BsonArray { statement }
                },
            }
        );

    private static BsonDocument Filter(BsonDocument command, string name) => command.GetValue(name, new BsonDocument()).AsBsonDocument;

    private static BsonDocument Only(BsonDocument command, params string[] names) =>
        new(command.Elements.Where(element => names.Contains(element.Name)));
}
