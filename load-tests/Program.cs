using CsoNet.Collab.LoadTests;
using CsoNet.Collab.LoadTests.Driver;

InlineSockets.Enable();
return await CommandLine.Build().Parse(args).InvokeAsync();
