using System.CommandLine;

var root = new RootCommand("Reads reports of armed conflict and keeps a ledger of who is said to have done what, and who says so.");
return await root.Parse(args).InvokeAsync();
